package io.linknet.portal.sourcing.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.boundary.Typed;
import io.linknet.portal.sourcing.entity.Rfq;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A bid, as typed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewBid(String nonce, List<Line> offers, @Nullable String note) {

    /** Rows that a form can have. */
    static final int MOST = 200;

    /** One offer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            int line,
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            UnitPriceBody unitPrice,
            @Nullable UnitPriceBody freight,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable String substitute) {

        static Line of(Form form, String at, Rfq rfq) {
            var number = form.value(at + "line");
            var asked = rfq.lines().stream()
                    .filter(line -> number.equals(Integer.toString(line.line())))
                    .findFirst()
                    .orElse(rfq.lines().get(0));
            var item = form.value(at + "item").split("\\|", 2);
            var freight = Typed.decimal(form, at + "freight");
            return new Line(
                    asked.line(),
                    item[0],
                    item.length > 1 ? item[1] : "",
                    new QuantityBody(
                            Typed.decimal(form, at + "quantity"),
                            asked.quantity().unit()),
                    new UnitPriceBody(Typed.decimal(form, at + "unitPrice"), rfq.currency()),
                    freight.isEmpty() ? null : new UnitPriceBody(freight, rfq.currency()),
                    Typed.day(form, at + "earliest"),
                    Typed.day(form, at + "latest"),
                    form.optional(at + "substitute"));
        }
    }

    static NewBid of(Form form, Rfq rfq) {
        return new NewBid(
                form.value("nonce"),
                places(form).stream().map(at -> Line.of(form, at + ".", rfq)).toList(),
                form.optional("note"));
    }

    /** Where the rows stand that offer something. */
    static List<String> places(Form form) {
        return IntStream.range(0, form.rows("offers", MOST))
                .mapToObj(row -> "offers." + row)
                .filter(at -> !form.value(at + ".quantity").isEmpty()
                        || !form.value(at + ".unitPrice").isEmpty())
                .toList();
    }
}
