package io.linknet.procurement.ordering.entity;

import io.linknet.kernel.value.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of an order come to; it stands beside the order, so that a list of orders reads no lines.
 *
 * @param amount over the lines that are not cancelled, each rounded on its own, in the order's currency
 * @param lines all that were ever on the order
 * @param open lines of which something is neither promised, refused nor closed
 * @param differing lines that come otherwise than asked, see {@link OrderLine#isDiffering}
 * @param due the first day on which the window of a line ends of which something is open; absent when nothing is
 */
@Embeddable
public record OrderSum(
        @Column(name = "total", precision = 36, scale = 4, nullable = false) BigDecimal amount,
        @Column(name = "line_count", nullable = false) int lines,
        @Column(name = "open_lines", nullable = false) int open,
        @Column(name = "differing_lines", nullable = false) int differing,
        @Column(name = "open_due") @Nullable LocalDate due) {

    static OrderSum of(List<OrderLine> lines, Map<Integer, List<Promise>> promises, Currency currency) {
        var amount = lines.stream()
                .filter(line -> !line.isCancelled())
                .map(line -> line.amount(currency))
                .reduce(Money.zero(currency), Money::plus);
        var open = lines.stream().filter(line -> line.open().isPositive()).toList();
        var due = open.stream().map(line -> line.window().to()).min(Comparator.naturalOrder());
        var differing = lines.stream()
                .filter(line -> line.isDiffering(promises.getOrDefault(line.line(), List.of())))
                .count();
        return new OrderSum(amount.amount(), lines.size(), open.size(), (int) differing, due.orElse(null));
    }

    /** The amount with its currency. */
    Money total(Currency currency) {
        return new Money(amount, currency);
    }
}
