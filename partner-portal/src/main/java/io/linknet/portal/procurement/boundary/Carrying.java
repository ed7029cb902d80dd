package io.linknet.portal.procurement.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Demand;
import io.linknet.portal.ui.Formats;
import java.util.ArrayList;
import java.util.stream.Stream;

/** Who carries the goods of a demand, as people read it. */
public final class Carrying {

    private Carrying() {}

    /** Whether a form says anything of carriage, or is refused for what it says. */
    public static boolean isSaidIn(Form form) {
        return !form.value("carriage.terms", "DAP").equals("DAP")
                || Stream.of("terms", "district", "freightPerTonne", "freightPerTonneKilometre", "maximumKilometres")
                        .map("carriage."::concat)
                        .anyMatch(name -> form.hasErrorAt(name)
                                || !name.endsWith("terms") && !form.value(name).isEmpty());
    }

    /** Who brings the goods, what fetching costs, and from how far they may come. */
    public static String of(Demand.Carriage carriage) {
        var words = new ArrayList<String>();
        words.add(t("procurement.terms." + carriage.terms()));
        if (carriage.freightPerTonne() != null) {
            words.add(Formats.price(carriage.freightPerTonne()) + t("procurement.freight.per-tonne"));
        }
        if (carriage.freightPerTonneKilometre() != null) {
            words.add(Formats.price(carriage.freightPerTonneKilometre()) + t("procurement.freight.per-kilometre"));
        }
        if (carriage.maximumKilometres() != null) {
            words.add(t("procurement.within", carriage.maximumKilometres()));
        }
        return String.join(" · ", words);
    }
}
