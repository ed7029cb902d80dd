package io.linknet.portal.procurement.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.procurement.entity.Demand;
import io.linknet.portal.ui.Formats;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a version of a demand says in one field, as people read it. */
final class Said {

    private Said() {}

    static String of(Demand.Change change, @Nullable String value, Demand demand, MaterialNames materials) {
        if (value == null) {
            return "–";
        }
        return switch (change.field()) {
            case "quantity", "minimumLot", "packSize", "line" -> quantity(value);
            case "priceCeiling", "freightPerTonne", "freightPerTonneKilometre" -> price(value);
            case "answerBy", "windowFrom", "windowTo" -> Formats.date(LocalDate.parse(value));
            case "deliveryTerms" -> t("procurement.terms." + value);
            case "priority" -> t("procurement.priority." + value);
            case "maximumKilometres" -> t("procurement.kilometres", value);
            case "zone" -> t("procurement.zone." + value);
            case "audience" -> t("procurement.audience." + value);
            case "fixedPrice" -> t(
                    Boolean.parseBoolean(value) ? "procurement.price.fixed" : "procurement.price.ceiling");
            case "gradeCode" -> grade(change, value, demand, materials);
            case "overTolerancePercent", "underTolerancePercent" -> value + " %";
            default -> value;
        };
    }

    /** An amount and the code of its unit, such as {@code 3500 KGM}. */
    static String quantity(String value) {
        var parts = value.split(" ", 2);
        return Formats.quantity(new QuantityBody(parts[0], parts[1]));
    }

    /** An amount and its currency, such as {@code 28.5 CNY}. */
    static String price(String value) {
        var parts = value.split(" ", 2);
        return Formats.price(new UnitPriceBody(parts[0], parts[1]));
    }

    private static String grade(Demand.Change change, String value, Demand demand, MaterialNames materials) {
        return demand.lines().stream()
                .filter(line -> change.line() != null && line.line() == change.line())
                .findFirst()
                .map(line -> materials.grade(line.materialCode(), value))
                .orElse(value);
    }
}
