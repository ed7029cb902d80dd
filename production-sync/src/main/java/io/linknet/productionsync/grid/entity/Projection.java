package io.linknet.productionsync.grid.entity;

import io.linknet.kernel.value.Quantity;
import io.linknet.productionsync.calendar.Week;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stock of one material, projected week by week: what a week opens with, less its need, plus what is promised and
 * what has come, is what the next week opens with.
 *
 * <p>Promises that fell due before the first week and have not been weighed in are expected in the first week; what
 * came before the first week is in the opening stock already.
 *
 * @param weeks without a gap, the earliest first
 */
public record Projection(List<ProjectedWeek> weeks) {

    private static final BigDecimal DAYS = BigDecimal.valueOf(7);

    /** Keeps its own copy. */
    public Projection {
        weeks = List.copyOf(weeks);
    }

    /**
     * Projects.
     *
     * @param opening stock at the beginning of the first week
     * @param first first week
     * @param last last week; nothing is projected when it is before the first
     * @param flows what goes out and comes in, all in the unit of {@code opening}
     */
    public static Projection of(Quantity opening, Week first, Week last, Flows flows) {
        var weeks = new ArrayList<ProjectedWeek>();
        var stock = opening;
        for (var week = first; week.compareTo(last) <= 0; week = week.plus(1)) {
            var nothing = Quantity.zero(opening.unit());
            var need = flows.needs().getOrDefault(week, nothing);
            var promised = flows.promised().getOrDefault(week, nothing);
            var received = flows.received().getOrDefault(week, nothing);
            var projected = stock.minus(need).plus(promised).plus(received);
            var days = daysOfSupply(projected, week, flows.needs());
            weeks.add(new ProjectedWeek(week, stock, need, promised, received, projected, days));
            stock = projected;
        }
        return new Projection(weeks);
    }

    /** Whole days that the stock at the end of a week covers; empty when it lasts beyond the last planned need. */
    private static Optional<Integer> daysOfSupply(Quantity stock, Week week, Map<Week, Quantity> needs) {
        if (!stock.isPositive()) {
            return Optional.of(0);
        }
        var left = stock;
        var lastPlanned = needs.keySet().stream().max(Week::compareTo).orElse(week);
        for (var later = week.plus(1); later.compareTo(lastPlanned) <= 0; later = later.plus(1)) {
            var need = needs.getOrDefault(later, Quantity.zero(stock.unit()));
            if (need.exceeds(left)) {
                var days = left.amount().multiply(DAYS).divide(need.amount(), 0, RoundingMode.DOWN);
                return Optional.of(7 * (week.until(later) - 1) + days.intValueExact());
            }
            left = left.minus(need);
        }
        return Optional.empty();
    }

    /**
     * What goes out and comes in, by week.
     *
     * @param needs what production uses
     * @param promised what is still to come
     * @param received what has come
     */
    public record Flows(Map<Week, Quantity> needs, Map<Week, Quantity> promised, Map<Week, Quantity> received) {}

    /**
     * One week.
     *
     * @param week the week
     * @param opening stock at its beginning
     * @param need what production uses
     * @param promised what is still to come
     * @param received what has come
     * @param projected stock at its end; below zero is a shortage
     * @param daysOfSupply whole days the stock at its end lasts; empty when it lasts beyond the plan
     */
    public record ProjectedWeek(
            Week week,
            Quantity opening,
            Quantity need,
            Quantity promised,
            Quantity received,
            Quantity projected,
            Optional<Integer> daysOfSupply) {

        /** How much is missing at the end of the week; nothing when the need is covered. */
        public Quantity shortage() {
            var nothing = Quantity.zero(projected.unit());
            return projected.isNegative() ? nothing.minus(projected) : nothing;
        }
    }
}
