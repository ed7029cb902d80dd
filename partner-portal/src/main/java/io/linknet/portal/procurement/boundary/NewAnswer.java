package io.linknet.portal.procurement.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer to an order, as typed: one line for each that is open. */
public record NewAnswer(List<Line> lines) {

    /** Dates over which a form spreads a line. */
    static final int DATES = 4;

    /** What is said to one line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(int line, String answer, @Nullable List<Part> promises, @Nullable String reason) {}

    /** A part that comes on a day. */
    public record Part(QuantityBody quantity, @Nullable LocalDate date) {}

    /** The open lines of the page that begins with that line. */
    static List<Order.Line> answerable(Order order, int from) {
        return order.openLines().stream()
                .filter(line -> line.line() >= from)
                .limit(OrderView.LINES)
                .toList();
    }

    /** What the form says to the lines it shows, and to all others what it says to the rest. */
    static NewAnswer of(Form form, Order order, int from) {
        var lines = new ArrayList<Line>();
        var shown = answerable(order, from);
        for (var open : shown) {
            lines.add(line(form, "lines." + lines.size() + ".", open));
        }
        var rest = form.value("rest");
        if (!rest.isEmpty()) {
            order.openLines().stream()
                    .filter(open -> !shown.contains(open))
                    .forEach(open -> lines.add(new Line(open.line(), rest, null, form.optional("restReason"))));
        }
        return new NewAnswer(lines);
    }

    private static Line line(Form form, String at, Order.Line open) {
        var answer = form.value(at + "answer", "ACCEPTED");
        var reason = form.optional(at + "reason");
        return switch (answer) {
            case "PARTIAL" -> new Line(
                    open.line(), answer, parts(form, at, open.open().unit()), reason);
            case "REJECTED" -> new Line(open.line(), answer, null, reason);
            default -> {
                var day = Typed.day(form, at + "date");
                yield new Line(open.line(), answer, day == null ? null : List.of(new Part(open.open(), day)), reason);
            }
        };
    }

    private static List<Part> parts(Form form, String at, String unit) {
        var parts = new ArrayList<Part>();
        for (var row = 0; row < DATES; row++) {
            var amount = Typed.decimal(form, at + "promises." + row + ".quantity");
            if (!amount.isEmpty()) {
                parts.add(new Part(new QuantityBody(amount, unit), Typed.day(form, at + "promises." + row + ".date")));
            }
        }
        return parts;
    }
}
