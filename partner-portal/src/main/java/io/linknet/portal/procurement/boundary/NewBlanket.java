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

/** A blanket order as typed: rows without a material are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewBlanket(
        @Nullable String sellerId,
        String currency,
        @Nullable String place,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Line> lines) {

    /** Rows of the form. */
    static final int ROWS = 4;

    private static final String UNIT = "KGM";
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
        var lines = new ArrayList<Line>();
        for (var row = 0; row < ROWS; row++) {
            var at = "lines." + row + ".";
            var item = form.value(at + "item").split("\\|", 2);
            if (item.length == 2) {
                lines.add(line(form, at, item));
            }
        }
        return new NewBlanket(
                form.optional("sellerId"),
                CURRENCY,
                form.optional("place"),
                Typed.day(form, "validFrom"),
                Typed.day(form, "validTo"),
                lines);
    }

    private static Line line(Form form, String at, String[] item) {
        var least = Typed.decimal(form, at + "least");
        return new Line(
                item[0],
                item[1],
                new QuantityBody(Typed.decimal(form, at + "quantity"), UNIT),
                least.isEmpty() ? null : new QuantityBody(least, UNIT),
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
