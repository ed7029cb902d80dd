package io.linknet.portal.procurement.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import java.util.List;
import java.util.stream.IntStream;

/** A blanket order to be offered. */
public record BlanketEditorView(Form form, List<Choice> sellers, MaterialNames materials) {

    /** Rows of the form: those typed, at least one; the page adds more. */
    public List<String> lines() {
        return IntStream.range(0, Math.max(1, form.rows("lines", NewBlanket.MOST)))
                .mapToObj(String::valueOf)
                .toList();
    }

    /** Who carries what is called off. */
    public List<Choice> terms() {
        return DemandChoices.terms();
    }

    /** Units that materials are asked for in. */
    public List<Choice> units() {
        return DemandChoices.units();
    }
}
