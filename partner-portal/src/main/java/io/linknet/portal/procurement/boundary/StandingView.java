package io.linknet.portal.procurement.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.StandingDemand;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Formats;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Standing demands: a list, one of them, or the form of a new one.
 */
public record StandingView(
        List<StandingDemand> rows, @Nullable String next, boolean mayEnd, Form form, MaterialNames materials) {

    /** Rows of the form. */
    public List<String> lines() {
        return Stream.iterate(0, row -> row < NewStanding.ROWS, row -> row + 1)
                .map(String::valueOf)
                .toList();
    }

    /** Units that materials are asked for in. */
    public List<Choice> units() {
        return Stream.of("KGM", "TNE", "LTR", "C62")
                .map(code -> new Choice(code, Formats.unit(code)))
                .toList();
    }
}
