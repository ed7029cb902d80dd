package io.linknet.portal.procurement.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import java.util.List;

/** A blanket order to be offered. */
public record BlanketEditorView(Form form, List<Choice> sellers, MaterialNames materials) {

    public int rows() {
        return NewBlanket.ROWS;
    }
}
