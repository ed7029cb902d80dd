package io.linknet.portal.procurement.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.frame.boundary.Moved;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Pool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A pledge to be made, as typed: only the lines for which some farmer has something. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewPledge(@Nullable Integer demandRevision, List<Line> lines) {

    /** Farmers that a pledge can name, and its form shows. */
    static final int MOST = 2_000;

    private static final Pattern PLACE = Pattern.compile("/lines/(\\d{1,4})(?:/farmers/(\\d{1,4}))?(/.*|)");

    /** What is pledged for one demand line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            int demandLine,
            @Nullable String gradeCode,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            UnitPriceBody lowestPrice,
            @Nullable QuantityBody minimumLot,
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
                NewDemand.quantity(form, at + "minimumLot", asked.quantity().unit()),
                parts);
    }

    private static List<Part> parts(Form form, int line, String unit) {
        var parts = new ArrayList<Part>();
        var start = "farmers." + line + ".";
        for (var id : form.keys(start)) {
            var amount = Typed.decimal(form, start + id + ".quantity");
            if (!Typed.isNothing(amount)) {
                parts.add(new Part(farmer(id), new QuantityBody(amount, unit)));
            }
        }
        return parts;
    }

    private static UUID farmer(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw KernelProblem.NOT_FOUND.because();
        }
    }

    /** The form that was refused, with what is wrong beside the farmer or the term it is wrong with. */
    Form refused(Form form, Pool pool) {
        return Moved.back(form, pointer -> {
            var found = PLACE.matcher(pointer);
            if (!found.matches() || Integer.parseInt(found.group(1)) >= lines.size()) {
                return pointer;
            }
            var line = lines.get(Integer.parseInt(found.group(1)));
            var row = pool.lines().stream().map(Pool.Line::line).toList().indexOf(line.demandLine());
            var part = found.group(2) == null ? -1 : Integer.parseInt(found.group(2));
            return part < 0 || part >= line.farmers().size()
                    ? "/lines/" + row + found.group(3)
                    : "/farmers/" + row + "/" + line.farmers().get(part).farmerId() + found.group(3);
        });
    }
}
