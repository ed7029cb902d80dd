package io.linknet.portal.procurement.boundary;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A document that was ticked in a list, as its box says.
 *
 * @param version that the list showed
 * @param name by which the list called it
 */
public record Chosen(UUID id, String version, String name) {

    /** Boxes that are looked at; a page of a list has fewer. */
    private static final int MOST = 100;

    private static final Pattern BOX = Pattern.compile("([0-9a-f-]{36})\\|([0-9]{1,18})\\|(.{0,200})");

    /** The documents of the boxes; what is no box of ours is left out. */
    static List<Chosen> of(List<String> boxes) {
        return boxes.stream()
                .distinct()
                .limit(MOST)
                .map(Chosen::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Chosen> of(String box) {
        var parts = BOX.matcher(box);
        return parts.matches()
                ? Optional.of(new Chosen(UUID.fromString(parts.group(1)), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    /** What the box says. */
    public static String box(UUID id, long version, String name) {
        return id + "|" + version + "|" + name;
    }
}
