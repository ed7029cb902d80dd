package io.linknet.portal.procurement.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Blanket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A blanket order as typed: blank rows are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewBlanket(
        @Nullable String sellerId,
        String currency,
        @Nullable String place,
        String deliveryTerms,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Line> lines) {

    /** Rows that a form can have. */
    static final int MOST = 50;

    private static final String CURRENCY = "CNY";

    /** One line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            @Nullable QuantityBody least,
            UnitPriceBody unitPrice) {}

    /** What is called off. */
    public record Calling(List<Called> lines) {}

    /** What is called off on one line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Called(
            int line, QuantityBody quantity, @Nullable LocalDate windowFrom, @Nullable LocalDate windowTo) {}

    static NewBlanket of(Form form) {
        return new NewBlanket(
                form.optional("sellerId"),
                CURRENCY,
                form.optional("place"),
                form.value("deliveryTerms", "DAP"),
                Typed.day(form, "validFrom"),
                Typed.day(form, "validTo"),
                places(form).stream().map(at -> line(form, at + ".")).toList());
    }

    /** Where the rows stand that are not blank. */
    static List<String> places(Form form) {
        return NewDemand.places(form, MOST);
    }

    private static Line line(Form form, String at) {
        var item = form.value(at + "item").split("\\|", 2);
        var unit = form.value(at + "unit", "KGM");
        return new Line(
                item[0],
                item.length > 1 ? item[1] : "",
                new QuantityBody(Typed.decimal(form, at + "quantity"), unit),
                NewDemand.quantity(form, at + "least", unit),
                new UnitPriceBody(Typed.decimal(form, at + "unitPrice"), CURRENCY));
    }

    /** The call-off typed on a blanket order's page; lines without a quantity are left out. */
    static Calling calling(Form form, Blanket blanket) {
        var lines = new ArrayList<Called>();
        for (var line : blanket.lines()) {
            var at = "call." + line.line() + ".";
            var quantity = Typed.decimal(form, at + "quantity");
            if (!quantity.isEmpty()) {
                lines.add(new Called(
                        line.line(),
                        new QuantityBody(quantity, line.quantity().unit()),
                        Typed.day(form, "windowFrom"),
                        Typed.day(form, "windowTo")));
            }
        }
        return new Calling(lines);
    }
}
