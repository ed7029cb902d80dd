package io.linknet.portal.procurement.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The form of an order that is placed without a demand.
 *
 * @param sellers with whom it can be placed
 */
public record OrderEditorView(Form form, List<Choice> sellers, MaterialNames materials) {

    /** Rows of the form: those typed, at least one; the page adds more. */
    public List<String> lines() {
        return IntStream.range(0, Math.max(1, form.rows("lines", NewOrder.MOST)))
                .mapToObj(String::valueOf)
                .toList();
    }

    /** Units that materials are asked for in. */
    public List<Choice> units() {
        return DemandChoices.units();
    }

    /** Who brings the goods. */
    public List<Choice> terms() {
        return DemandChoices.terms();
    }
}
