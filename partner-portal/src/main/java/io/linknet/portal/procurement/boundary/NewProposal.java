package io.linknet.portal.procurement.boundary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Order;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change as typed: of each line what differs from the order, and nothing else.
 *
 * @param rows for each line the row of the form it came from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewProposal(
        String kind, @Nullable String reason, @Nullable List<Line> lines, @JsonIgnore List<Integer> rows) {

    /** Lines that a form shows at once. */
    static final int ROWS = 20;

    /** What is wanted of one line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @Nullable Integer line,
            @Nullable Boolean remove,
            @Nullable QuantityBody quantity,
            @Nullable UnitPriceBody unitPrice,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate windowTo,
            @Nullable String materialCode,
            @Nullable String gradeCode,
            @Nullable List<NewAnswer.Part> promises) {

        boolean saysNothing() {
            return remove == null
                    && quantity == null
                    && unitPrice == null
                    && windowFrom == null
                    && windowTo == null
                    && materialCode == null
                    && promises == null;
        }
    }

    /** Lines that are closed short. */
    public record Closing(String reason, List<ClosedLine> lines) {}

    /** One of them, with all that is open on it. */
    public record ClosedLine(int line) {}

    /** The cancellation of the whole order. */
    static NewProposal cancellation(@Nullable String reason) {
        return new NewProposal("CANCELLATION", reason, null, List.of());
    }

    static NewProposal of(Form form, Order order) {
        var lines = new ArrayList<Line>();
        var rows = new ArrayList<Integer>();
        for (var row = 0; row < form.rows("lines", ROWS); row++) {
            var at = "lines." + row + ".";
            var number = form.value(at + "line");
            var existing = number.matches("[0-9]{1,6}") ? order.line(Integer.parseInt(number)) : null;
            var line = existing == null ? null : changed(form, at, existing);
            if (line != null && !line.saysNothing()) {
                lines.add(line);
                rows.add(row);
            }
        }
        var added = added(form, order);
        if (added != null) {
            lines.add(added);
            rows.add(ROWS);
        }
        return new NewProposal("CHANGE", form.optional("reason"), lines, rows);
    }

    private static Line changed(Form form, String at, Order.Line now) {
        if (!form.value(at + "remove").isEmpty()) {
            return new Line(now.line(), true, null, null, null, null, null, null, null);
        }
        var item = form.value(at + "item").split("\\|", 2);
        return new Line(
                now.line(),
                null,
                quantity(form, at, now),
                price(form, at, now.unitPrice()),
                day(form, at + "windowFrom", now.windowFrom()),
                day(form, at + "windowTo", now.windowTo()),
                item.length == 2 ? item[0] : null,
                item.length == 2 ? item[1] : null,
                promises(form, at, now));
    }

    private static @Nullable QuantityBody quantity(Form form, String at, Order.Line now) {
        var typed = Typed.decimal(form, at + "quantity");
        return typed.isEmpty() || isSame(typed, now.quantity().amount())
                ? null
                : new QuantityBody(typed, now.quantity().unit());
    }

    private static @Nullable UnitPriceBody price(Form form, String at, UnitPriceBody now) {
        var typed = Typed.decimal(form, at + "unitPrice");
        return typed.isEmpty() || isSame(typed, now.amount()) ? null : new UnitPriceBody(typed, now.currency());
    }

    private static @Nullable LocalDate day(Form form, String name, LocalDate now) {
        var typed = Typed.day(form, name);
        return typed == null || typed.equals(now) ? null : typed;
    }

    private static @Nullable List<NewAnswer.Part> promises(Form form, String at, Order.Line now) {
        var parts = new ArrayList<NewAnswer.Part>();
        for (var row = 0; row <= now.promises().size() + 1; row++) {
            var amount = Typed.decimal(form, at + "promises." + row + ".quantity");
            if (!amount.isEmpty()) {
                var day = Typed.day(form, at + "promises." + row + ".date");
                parts.add(new NewAnswer.Part(
                        new QuantityBody(amount, now.quantity().unit()), day));
            }
        }
        return isSame(parts, now.promises()) ? null : parts;
    }

    private static boolean isSame(List<NewAnswer.Part> typed, List<Order.Promise> now) {
        if (typed.size() != now.size()) {
            return false;
        }
        for (var index = 0; index < typed.size(); index++) {
            var part = typed.get(index);
            var given = now.get(index);
            if (!isSame(part.quantity().amount(), given.quantity().amount())
                    || !Objects.equals(part.date(), given.date())) {
                return false;
            }
        }
        return true;
    }

    /** Numbers, not texts: 3,800.0 is 3800. What is no number is left to the service to name. */
    private static boolean isSame(String typed, String now) {
        try {
            return new BigDecimal(typed).compareTo(new BigDecimal(now)) == 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static @Nullable Line added(Form form, Order order) {
        var at = "lines." + ROWS + ".";
        var item = form.value(at + "item").split("\\|", 2);
        if (item.length < 2) {
            return null;
        }
        var first = order.lines().get(0);
        return new Line(
                null,
                null,
                new QuantityBody(
                        Typed.decimal(form, at + "quantity"),
                        form.value(at + "unit", first.quantity().unit())),
                new UnitPriceBody(
                        Typed.decimal(form, at + "unitPrice"), first.unitPrice().currency()),
                Typed.day(form, at + "windowFrom"),
                Typed.day(form, at + "windowTo"),
                item[0],
                item[1],
                null);
    }
}
