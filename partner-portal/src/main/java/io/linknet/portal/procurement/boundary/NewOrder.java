package io.linknet.portal.procurement.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.frame.entity.Form;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order to be placed with one seller, without a demand, as typed; blank rows are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewOrder(
        @Nullable String sellerId,
        @Nullable String number,
        String currency,
        String place,
        String deliveryTerms,
        List<Line> lines) {

    /** Rows that a form can have; longer orders come through the API. */
    static final int MOST = 50;

    /** What is wanted on one line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            UnitPriceBody unitPrice,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate windowTo,
            @Nullable String overTolerancePercent,
            @Nullable String underTolerancePercent) {

        static Line of(Form form, String at) {
            var item = form.value(at + "item").split("\\|", 2);
            return new Line(
                    item[0],
                    item.length > 1 ? item[1] : "",
                    new QuantityBody(Typed.decimal(form, at + "quantity"), form.value(at + "unit", "KGM")),
                    new UnitPriceBody(Typed.decimal(form, at + "unitPrice"), NewDemand.CURRENCY),
                    Typed.day(form, at + "windowFrom"),
                    Typed.day(form, at + "windowTo"),
                    form.optional(at + "overTolerancePercent"),
                    form.optional(at + "underTolerancePercent"));
        }
    }

    static NewOrder of(Form form) {
        return new NewOrder(
                form.optional("sellerId"),
                form.optional("number"),
                NewDemand.CURRENCY,
                form.value("place"),
                form.value("deliveryTerms", "DAP"),
                places(form).stream().map(at -> Line.of(form, at + ".")).toList());
    }

    /** Where the rows stand that are not blank. */
    static List<String> places(Form form) {
        return NewDemand.places(form, MOST);
    }
}
