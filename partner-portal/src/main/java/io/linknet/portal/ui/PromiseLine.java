package io.linknet.portal.ui;

import io.linknet.kernel.rest.QuantityBody;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Promises and facts of one order line on an axis of days.
 *
 * @param from first day of the window
 * @param to last day of the window
 * @param points what was promised and what came, in any order
 */
public record PromiseLine(LocalDate from, LocalDate to, List<Point> points) {

    /**
     * A promise or a fact.
     *
     * @param kind what it is
     * @param date its day
     * @param quantity how much
     */
    public record Point(Kind kind, LocalDate date, QuantityBody quantity) {}

    /** Said or done. */
    public enum Kind {
        PROMISED,
        SHIPPED,
        ACCEPTED,
        SHORT
    }

    /** The first day of the axis: nothing lies before it. */
    public LocalDate first() {
        return points.stream().map(Point::date).reduce(from, (one, other) -> one.isBefore(other) ? one : other);
    }

    /** The last day of the axis: nothing lies after it. */
    public LocalDate last() {
        return points.stream().map(Point::date).reduce(to, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Where a day stands, in percent of the axis, kept clear of its ends so that labels fit. */
    public String position(LocalDate date) {
        var days = Math.max(1, ChronoUnit.DAYS.between(first(), last()));
        var at = ChronoUnit.DAYS.between(first(), date);
        return new BigDecimal(8)
                .add(new BigDecimal(at * 84).divide(new BigDecimal(days), 1, RoundingMode.HALF_UP))
                .toPlainString();
    }

    /** Width of the window, in percent of the axis. */
    public String windowWidth() {
        return new BigDecimal(position(to))
                .subtract(new BigDecimal(position(from)))
                .toPlainString();
    }
}
