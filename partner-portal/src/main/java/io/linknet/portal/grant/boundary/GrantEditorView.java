package io.linknet.portal.grant.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.grant.entity.GrantWords;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Texts;
import java.util.List;
import java.util.stream.Stream;

/**
 * A grant to be given.
 *
 * @param partners whom it can be given to
 * @param words that are consented to
 */
public record GrantEditorView(Form form, List<Choice> partners, GrantWords words) {

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
