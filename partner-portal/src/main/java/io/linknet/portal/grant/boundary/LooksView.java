package io.linknet.portal.grant.boundary;

import io.linknet.kernel.evidence.DataReads.Side;
import io.linknet.portal.grant.entity.Look;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks, in one service.
 *
 * @param side whether others have looked at the member's data, or its own people at that of others
 * @param names of members, in the reader's language
 */
public record LooksView(Looks.Place place, Side side, List<Look> rows, @Nullable String next, Map<UUID, String> names) {

    /** The side of that name; the owner's when there is none. */
    static Side side(@Nullable String name) {
        return "READER".equals(name) ? Side.READER : Side.OWNER;
    }

    /** Address of a list. */
    public static String list(String place, Side side) {
        return "/grants/seen?side=" + side + "&place=" + place;
    }

    /** All services that show such data. */
    public List<Choice> places() {
        return Arrays.stream(Looks.Place.values())
                .map(it -> new Choice(it.name(), Texts.t("grant.place." + it)))
                .toList();
    }

    /** Whether the looks are those of the member's own people. */
    public boolean ours() {
        return side == Side.READER;
    }

    /** The other member: that looked, or whose data it is. */
    public String other(Look look) {
        var id = ours() ? look.ownerId() : look.readerId();
        return names.getOrDefault(id, id.toString());
    }

    /** Address of the next page; absent on the last. */
    public @Nullable String nextPage() {
        return next == null ? null : list(place.name(), side) + "&after=" + next;
    }
}
