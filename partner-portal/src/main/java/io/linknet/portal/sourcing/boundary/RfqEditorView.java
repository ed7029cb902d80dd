package io.linknet.portal.sourcing.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.boundary.MaterialNames;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Formats;
import io.linknet.portal.ui.Texts;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The form of a new request. */
public record RfqEditorView(Form form, List<Choice> districts, List<Choice> members, MaterialNames materials) {

    /** Rows to show: those typed, at least one. */
    public List<String> rows() {
        return IntStream.range(0, Math.max(1, form.rows("lines", NewRfq.MOST)))
                .mapToObj(String::valueOf)
                .toList();
    }

    /** Units that materials are asked for in. */
    public List<Choice> units() {
        return Stream.of("KGM", "TNE", "LTR", "C62")
                .map(code -> new Choice(code, Formats.unit(code)))
                .toList();
    }

    /** Whom a buyer can ask. */
    public List<Choice> audiences() {
        return Stream.of("INVITED", "OWN_SUPPLIERS")
                .map(code -> new Choice(code, Texts.t("sourcing.audience." + code)))
                .toList();
    }
}
