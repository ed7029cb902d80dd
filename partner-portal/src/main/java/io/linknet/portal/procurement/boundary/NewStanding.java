package io.linknet.portal.procurement.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.frame.entity.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A standing demand to be set up, as typed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewStanding(
        String title,
        String currency,
        String place,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        int windowDays,
        int leadDays,
        int answerDays,
        int firmDays,
        int semiFirmDays,
        List<Line> lines) {

    /** Rows that the form has. */
    static final int ROWS = 3;

    /** One material asked for each time. */
    public record Line(String materialCode, String gradeCode, QuantityBody quantity, UnitPriceBody priceCeiling) {

        static Line of(Form form, String at) {
            var item = form.value(at + "item").split("\\|", 2);
            return new Line(
                    item[0],
                    item.length > 1 ? item[1] : "",
                    new QuantityBody(Typed.decimal(form, at + "quantity"), form.value(at + "unit", "KGM")),
                    new UnitPriceBody(Typed.decimal(form, at + "priceCeiling"), NewDemand.CURRENCY));
        }
    }

    static NewStanding of(Form form) {
        var lines = new ArrayList<Line>();
        for (var row = 0; row < ROWS; row++) {
            var at = "lines." + row + ".";
            if (!form.value(at + "item").isEmpty()) {
                lines.add(Line.of(form, at));
            }
        }
        return new NewStanding(
                form.value("title"),
                NewDemand.CURRENCY,
                form.value("place"),
                Typed.day(form, "firstDay"),
                Typed.day(form, "lastDay"),
                Typed.number(form, "windowDays"),
                Typed.number(form, "leadDays"),
                Typed.number(form, "answerDays"),
                Typed.number(form, "firmDays"),
                Typed.number(form, "semiFirmDays"),
                lines);
    }
}
