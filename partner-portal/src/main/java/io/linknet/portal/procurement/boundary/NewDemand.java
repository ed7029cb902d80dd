package io.linknet.portal.procurement.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.frame.entity.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A demand to be posted, as typed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewDemand(
        String title,
        String currency,
        String place,
        @Nullable LocalDate answerBy,
        String audience,
        @Nullable List<String> invited,
        @Nullable String reason,
        @Nullable Carriage carriage,
        List<Line> lines) {

    /** Rows that a form can have. */
    static final int MOST = 50;

    private static final int USUAL = 2;

    /** Prices on the pages are in renminbi; demands in other currencies come through the API. */
    static final String CURRENCY = "CNY";

    /** Who brings the goods. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Carriage(
            String terms,
            @Nullable String district,
            @Nullable UnitPriceBody freightPerTonne,
            @Nullable UnitPriceBody freightPerTonneKilometre,
            @Nullable Integer maximumKilometres) {

        /** Freight is hidden, and so not meant, where sellers bring the goods. */
        static Carriage of(Form form) {
            var terms = form.value("carriage.terms", "DAP");
            var fetched = terms.equals("FCA");
            var limited = form.optional("carriage.maximumKilometres") != null;
            return new Carriage(
                    terms,
                    form.optional("carriage.district"),
                    fetched ? price(form, "carriage.freightPerTonne") : null,
                    fetched ? price(form, "carriage.freightPerTonneKilometre") : null,
                    limited ? Typed.number(form, "carriage.maximumKilometres") : null);
        }

        private static @Nullable UnitPriceBody price(Form form, String name) {
            var amount = Typed.decimal(form, name);
            return amount.isEmpty() ? null : new UnitPriceBody(amount, CURRENCY);
        }
    }

    /** One material asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @Nullable Integer line,
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate windowTo,
            UnitPriceBody priceCeiling,
            boolean fixedPrice,
            String zone,
            @Nullable String overTolerancePercent,
            @Nullable String underTolerancePercent,
            @Nullable QuantityBody minimumLot,
            int priority,
            @Nullable QuantityBody packSize) {

        static Line of(Form form, String at) {
            var item = form.value(at + "item").split("\\|", 2);
            var unit = form.value(at + "unit", "KGM");
            return new Line(
                    number(form.value(at + "line")),
                    item[0],
                    item.length > 1 ? item[1] : "",
                    new QuantityBody(Typed.decimal(form, at + "quantity"), unit),
                    Typed.day(form, at + "windowFrom"),
                    Typed.day(form, at + "windowTo"),
                    new UnitPriceBody(Typed.decimal(form, at + "priceCeiling"), CURRENCY),
                    form.value(at + "fixedPrice").equals("true"),
                    form.value(at + "zone", "FIRM"),
                    form.optional(at + "overTolerancePercent"),
                    form.optional(at + "underTolerancePercent"),
                    NewDemand.quantity(form, at + "minimumLot", unit),
                    NewDemand.priority(form, at + "priority"),
                    NewDemand.quantity(form, at + "packSize", unit));
        }

        private static @Nullable Integer number(String text) {
            return text.matches("[1-9][0-9]{0,2}") ? Integer.valueOf(text) : null;
        }
    }

    /** An amount of the line's unit; none when nothing is typed. */
    static @Nullable QuantityBody quantity(Form form, String name, String unit) {
        var amount = Typed.decimal(form, name);
        return amount.isEmpty() ? null : new QuantityBody(amount, unit);
    }

    /** 1 to 3, 1 is covered first; the usual one when none is chosen. */
    static int priority(Form form, String name) {
        var chosen = form.value(name);
        return chosen.matches("[1-3]") ? Integer.parseInt(chosen) : USUAL;
    }

    static NewDemand of(Form form) {
        var audience = form.value("audience", "OPEN");
        return new NewDemand(
                form.value("title"),
                CURRENCY,
                form.value("place"),
                Typed.day(form, "answerBy"),
                audience,
                audience.equals("INVITED") ? form.all("invited") : null,
                form.optional("reason"),
                Carriage.of(form),
                places(form).stream().map(at -> Line.of(form, at + ".")).toList());
    }

    /** Where the rows stand that are not blank. */
    static List<String> places(Form form) {
        return places(form, MOST);
    }

    /** The same of a form that can have so many rows. */
    static List<String> places(Form form, int most) {
        return IntStream.range(0, form.rows("lines", most))
                .mapToObj(row -> "lines." + row)
                .filter(at -> !form.value(at + ".item").isEmpty()
                        || !form.value(at + ".quantity").isEmpty())
                .toList();
    }
}
