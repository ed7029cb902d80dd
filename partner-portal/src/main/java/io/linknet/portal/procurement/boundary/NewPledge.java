package io.linknet.portal.procurement.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Pool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pledge to be made, as typed: only the lines for which some farmer has something. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewPledge(@Nullable Integer demandRevision, List<Line> lines) {

    /** Farmers that a form shows. */
    static final int MOST = 200;

    /** What is pledged for one demand line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            int demandLine,
            @Nullable String gradeCode,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            UnitPriceBody lowestPrice,
            List<Part> farmers) {}

    /** What one farmer has. */
    public record Part(UUID farmerId, QuantityBody quantity) {}

    static NewPledge of(Form form, Pool pool) {
        var lines = new ArrayList<Line>();
        for (var index = 0; index < pool.lines().size(); index++) {
            var asked = pool.lines().get(index);
            var parts = parts(form, index, asked.quantity().unit());
            if (!parts.isEmpty()) {
                lines.add(line(form, pool, asked, "lines." + index + ".", parts));
            }
        }
        var seen = Typed.number(form, "demandRevision");
        return new NewPledge(seen == 0 ? null : seen, lines);
    }

    private static Line line(Form form, Pool pool, Pool.Line asked, String at, List<Part> parts) {
        return new Line(
                asked.line(),
                form.optional(at + "gradeCode"),
                Typed.day(form, at + "earliest"),
                Typed.day(form, at + "latest"),
                new UnitPriceBody(Typed.decimal(form, at + "lowestPrice"), pool.currency()),
                parts);
    }

    private static List<Part> parts(Form form, int line, String unit) {
        var parts = new ArrayList<Part>();
        for (var row = 0; row < MOST; row++) {
            var at = "farmers." + line + "." + row + ".";
            var amount = Typed.decimal(form, at + "quantity");
            if (!Typed.isNothing(amount) && !form.value(at + "id").isEmpty()) {
                parts.add(new Part(form.id(at + "id"), new QuantityBody(amount, unit)));
            }
        }
        return parts;
    }
}
