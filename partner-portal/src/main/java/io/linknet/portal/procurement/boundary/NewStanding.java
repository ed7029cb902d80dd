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
        String audience,
        @Nullable List<String> invited,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        int windowDays,
        int leadDays,
        int answerDays,
        int firmDays,
        int semiFirmDays,
        List<Line> lines) {

    /** Rows that a form can have; as many as a standing demand has lines. */
    static final int MOST = 100;

    /** One material asked for each time. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            UnitPriceBody priceCeiling,
            boolean fixedPrice,
            @Nullable String overTolerancePercent,
            @Nullable String underTolerancePercent,
            @Nullable QuantityBody minimumLot) {

        static Line of(Form form, String at) {
            var item = form.value(at + "item").split("\\|", 2);
            var unit = form.value(at + "unit", "KGM");
            var lot = Typed.decimal(form, at + "minimumLot");
            return new Line(
                    item[0],
                    item.length > 1 ? item[1] : "",
                    new QuantityBody(Typed.decimal(form, at + "quantity"), unit),
                    new UnitPriceBody(Typed.decimal(form, at + "priceCeiling"), NewDemand.CURRENCY),
                    form.value(at + "fixedPrice").equals("true"),
                    form.optional(at + "overTolerancePercent"),
                    form.optional(at + "underTolerancePercent"),
                    lot.isEmpty() ? null : new QuantityBody(lot, unit));
        }
    }

    static NewStanding of(Form form) {
        var lines = new ArrayList<Line>();
        for (var row = 0; row < form.rows("lines", MOST); row++) {
            var at = "lines." + row + ".";
            if (!form.value(at + "item").isEmpty()
                    || !form.value(at + "quantity").isEmpty()) {
                lines.add(Line.of(form, at));
            }
        }
        var audience = form.value("audience", "OPEN");
        return new NewStanding(
                form.value("title"),
                NewDemand.CURRENCY,
                form.value("place"),
                audience,
                audience.equals("INVITED") ? form.all("invited") : null,
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
