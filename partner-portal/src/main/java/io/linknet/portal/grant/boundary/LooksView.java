package io.linknet.portal.grant.boundary;

import io.linknet.portal.grant.entity.Look;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The looks of others at the member's data, in one service.
 *
 * @param names of members, in the reader's language
 */
public record LooksView(Looks.Place place, List<Look> rows, @Nullable String next, Map<UUID, String> names) {

    /** All services that show such data. */
    public List<Choice> places() {
        return Arrays.stream(Looks.Place.values())
                .map(it -> new Choice(it.name(), Texts.t("grant.place." + it)))
                .toList();
    }

    /** The member that looked. */
    public String reader(Look look) {
        return names.getOrDefault(look.readerId(), look.readerId().toString());
    }

    /** Address of the next page; absent on the last. */
    public @Nullable String nextPage() {
        return next == null ? null : "/grants/seen?place=" + place + "&after=" + next;
    }
}
