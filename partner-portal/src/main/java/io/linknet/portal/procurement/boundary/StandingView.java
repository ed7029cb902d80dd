package io.linknet.portal.procurement.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.StandingDemand;
import io.linknet.portal.ui.Choice;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Standing demands: a list, one of them, or the form of a new one.
 *
 * @param members who can be invited, for the form
 * @param districts where goods can be wanted, for the form
 */
public record StandingView(
        List<StandingDemand> rows,
        @Nullable String next,
        boolean mayEnd,
        Form form,
        MaterialNames materials,
        List<Choice> members,
        List<Choice> districts) {

    /** Rows of the form: those typed, at least one; the page adds more. */
    public List<String> lines() {
        return IntStream.range(0, Math.max(1, form.rows("lines", NewStanding.MOST)))
                .mapToObj(String::valueOf)
                .toList();
    }

    /** Units that materials are asked for in. */
    public List<Choice> units() {
        return DemandChoices.units();
    }

    /** Who may answer. */
    public List<Choice> audiences() {
        return DemandChoices.audiences();
    }

    /** Who brings the goods. */
    public List<Choice> terms() {
        return DemandChoices.terms();
    }

    /** What is covered first. */
    public List<Choice> priorities() {
        return DemandChoices.priorities();
    }

    /** Whether the price is the most or exactly what is paid. */
    public List<Choice> prices() {
        return DemandChoices.prices();
    }
}
