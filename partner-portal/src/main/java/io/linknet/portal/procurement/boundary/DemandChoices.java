package io.linknet.portal.procurement.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Formats;
import java.util.List;
import java.util.stream.Stream;

/** What can be chosen in the forms of demands, posted once or every week. */
final class DemandChoices {

    private DemandChoices() {}

    /** Units that materials are asked for in. */
    static List<Choice> units() {
        return Stream.of("KGM", "TNE", "LTR", "C62")
                .map(code -> new Choice(code, Formats.unit(code)))
                .toList();
    }

    /** Who may answer. */
    static List<Choice> audiences() {
        return Stream.of("OPEN", "INVITED", "OWN_SUPPLIERS")
                .map(audience -> new Choice(audience, t("procurement.audience." + audience)))
                .toList();
    }

    /** Who brings the goods. */
    static List<Choice> terms() {
        return Stream.of("DAP", "FCA")
                .map(terms -> new Choice(terms, t("procurement.terms." + terms)))
                .toList();
    }

    /** What is covered first. */
    static List<Choice> priorities() {
        return Stream.of("1", "2", "3")
                .map(priority -> new Choice(priority, t("procurement.priority." + priority)))
                .toList();
    }

    /** Whether the price is the most or exactly what is paid. */
    static List<Choice> prices() {
        return List.of(
                new Choice("false", t("procurement.price.ceiling")), new Choice("true", t("procurement.price.fixed")));
    }
}
