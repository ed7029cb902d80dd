package io.linknet.portal.procurement.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.frame.entity.Form;
import java.time.LocalDate;
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
        NewDemand.Carriage carriage,
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
            @Nullable QuantityBody minimumLot,
            int priority,
            @Nullable QuantityBody packSize) {

        static Line of(Form form, String at) {
            var item = form.value(at + "item").split("\\|", 2);
            var unit = form.value(at + "unit", "KGM");
            return new Line(
                    item[0],
                    item.length > 1 ? item[1] : "",
                    new QuantityBody(Typed.decimal(form, at + "quantity"), unit),
                    new UnitPriceBody(Typed.decimal(form, at + "priceCeiling"), NewDemand.CURRENCY),
                    form.value(at + "fixedPrice").equals("true"),
                    form.optional(at + "overTolerancePercent"),
                    form.optional(at + "underTolerancePercent"),
                    NewDemand.quantity(form, at + "minimumLot", unit),
                    NewDemand.priority(form, at + "priority"),
                    NewDemand.quantity(form, at + "packSize", unit));
        }
    }

    static NewStanding of(Form form) {
        var audience = form.value("audience", "OPEN");
        return new NewStanding(
                form.value("title"),
                NewDemand.CURRENCY,
                form.value("place"),
                audience,
                audience.equals("INVITED") ? form.all("invited") : null,
                NewDemand.Carriage.of(form),
                Typed.day(form, "firstDay"),
                Typed.day(form, "lastDay"),
                Typed.number(form, "windowDays"),
                Typed.number(form, "leadDays"),
                Typed.number(form, "answerDays"),
                Typed.number(form, "firmDays"),
                Typed.number(form, "semiFirmDays"),
                places(form).stream().map(at -> Line.of(form, at + ".")).toList());
    }

    /** Where the rows stand that are not blank. */
    static List<String> places(Form form) {
        return NewDemand.places(form, MOST);
    }
}
