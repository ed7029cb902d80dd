package io.linknet.portal.replenishment.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.boundary.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Proposals to be posted as a demand, as chosen. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewReplenishment(
        String title, String currency, String place, @Nullable LocalDate answerBy, List<Line> lines) {

    /** Rows that a form can have. */
    static final int MOST = 500;

    /** Prices on the pages are in renminbi; demands in other currencies come through the API. */
    static final String CURRENCY = "CNY";

    /** One proposal, with the quantity that was seen. */
    public record Line(
            String materialCode, String week, QuantityBody quantity, String gradeCode, UnitPriceBody priceCeiling) {

        static Line of(Form form, String at) {
            return new Line(
                    form.value(at + "materialCode"),
                    form.value(at + "week"),
                    new QuantityBody(form.value(at + "amount"), form.value(at + "unit")),
                    form.value(at + "gradeCode"),
                    new UnitPriceBody(Typed.decimal(form, at + "priceCeiling"), CURRENCY));
        }
    }

    static NewReplenishment of(Form form) {
        return new NewReplenishment(
                form.value("title"),
                CURRENCY,
                form.value("place"),
                Typed.day(form, "answerBy"),
                places(form).stream().map(at -> Line.of(form, at + ".")).toList());
    }

    /** Where the chosen proposals stand in the form. */
    static List<String> places(Form form) {
        return IntStream.range(0, form.rows("lines", MOST))
                .mapToObj(row -> "lines." + row)
                .filter(at -> !form.value(at + ".chosen").isEmpty())
                .toList();
    }
}
