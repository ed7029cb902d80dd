package io.linknet.portal.grant.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.grant.entity.GrantDemand;
import io.linknet.portal.grant.entity.GrantWords;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A grant to be given.
 *
 * @param partners whom it can be given to
 * @param demands that it can be for, newest first
 * @param next place of older ones; null when there are none
 * @param words that are consented to
 */
public record GrantEditorView(
        Form form, List<Choice> partners, List<GrantDemand> demands, @Nullable String next, GrantWords words) {

    static final String ADDRESS = GrantsPage.LIST + "/new";

    /** The demands, each with who posted it: a grant for it can be given to nobody else. */
    public List<Choice> choices() {
        return demands.stream()
                .map(it -> new Choice(
                        it.id().toString(),
                        it.number() + " · " + it.title() + " · " + it.leader().name()))
                .toList();
    }

    /** Address of the form with older demands; absent when there are none. */
    public @Nullable String older() {
        return next == null ? null : ADDRESS + "?after=" + next;
    }

    /** What names of farmers can be granted for. */
    public List<Choice> purposes() {
        return Stream.of("TRACEABILITY", "FOOD_SAFETY", "SUBSIDY_CLAIM")
                .map(it -> new Choice(it, Texts.t("grant.purpose." + it)))
                .toList();
    }

    /** The consent itself, to be ticked. */
    public List<Choice> consent() {
        return List.of(new Choice("true", Texts.t("grant.consent.tick")));
    }
}
