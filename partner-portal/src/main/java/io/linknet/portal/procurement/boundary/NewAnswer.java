package io.linknet.portal.procurement.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to an order, as typed.
 *
 * @param lines one for each open line that the page showed
 * @param rest what is said to all others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewAnswer(List<Line> lines, @Nullable Rest rest) {

    /** Dates over which a form spreads a line. */
    static final int DATES = 4;

    /** What is said to one line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(int line, String answer, @Nullable List<Part> promises, @Nullable String reason) {}

    /** A part that comes on a day. */
    public record Part(QuantityBody quantity, @Nullable LocalDate date) {}

    /** What is said to every other line that waits for an answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rest(String answer, @Nullable String reason) {}

    /** Everything that waits for an answer comes as it was asked. */
    static NewAnswer asAsked() {
        return new NewAnswer(List.of(), new Rest("ACCEPTED", null));
    }

    /** Numbers of the lines that the form speaks to, row by row. */
    static List<Integer> numbers(Form form) {
        var numbers = new ArrayList<Integer>();
        for (var row = 0; row < form.rows("lines", LinesView.ROWS); row++) {
            var number = form.value("lines." + row + ".line");
            if (number.matches("[0-9]{1,6}")) {
                numbers.add(Integer.parseInt(number));
            }
        }
        return numbers;
    }

    /**
     * What the form says to the lines it showed, and to all others what it says to the rest.
     *
     * @param shown those lines as they are
     */
    static NewAnswer of(Form form, List<Order.Line> shown) {
        var lines = new ArrayList<Line>();
        for (var number : numbers(form)) {
            var at = "lines." + lines.size() + ".";
            shown.stream()
                    .filter(line -> line.line() == number)
                    .findFirst()
                    .ifPresent(open -> lines.add(line(form, at, open)));
        }
        var rest = form.value("rest.answer");
        return new NewAnswer(lines, rest.isEmpty() ? null : new Rest(rest, form.optional("rest.reason")));
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
