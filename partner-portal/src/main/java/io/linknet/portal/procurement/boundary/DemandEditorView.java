package io.linknet.portal.procurement.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Formats;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The form of a new demand. */
public record DemandEditorView(Form form, MaterialNames materials) {

    /** Rows to show: those typed, at least two. */
    public List<String> rows() {
        return IntStream.range(0, Math.max(2, form.rows("lines", NewDemand.MOST)))
                .mapToObj(String::valueOf)
                .toList();
    }

    /** Units that materials are asked for in. */
    public List<Choice> units() {
        return Stream.of("KGM", "TNE", "LTR", "C62")
                .map(code -> new Choice(code, Formats.unit(code)))
                .toList();
    }
}
