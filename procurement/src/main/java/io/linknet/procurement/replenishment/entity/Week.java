package io.linknet.procurement.replenishment.entity;

import io.linknet.kernel.value.DeliveryWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A week of ISO 8601, Monday to Sunday in the calendar of Asia/Shanghai.
 *
 * @param monday its first day
 */
public record Week(LocalDate monday) implements Comparable<Week> {

    private static final Pattern FORM = Pattern.compile("(20[0-9]{2})-W([0-9]{2})");

    /** Refuses a week that begins on another day. */
    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException(monday + " is no Monday");
        }
    }

    /** The week a day belongs to. */
    public static Week of(LocalDate day) {
        return new Week(day.with(DayOfWeek.MONDAY));
    }

    /** Reads {@code 2026-W48}; empty for anything that is no week of this century. */
    public static Optional<Week> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var first = of(LocalDate.of(Integer.parseInt(form.group(1)), 1, 4));
        var week = new Week(first.monday.plusWeeks(Integer.parseInt(form.group(2)) - 1L));
        return week.toString().equals(text) ? Optional.of(week) : Optional.empty();
    }

    /** The week after. */
    public Week next() {
        return new Week(monday.plusWeeks(1));
    }

    /** The later of two. */
    public Week max(Week other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Its days from that day on. */
    public DeliveryWindow from(LocalDate earliest) {
        return new DeliveryWindow(earliest.isAfter(monday) ? earliest : monday, monday.plusDays(6));
    }

    @Override
    public int compareTo(Week other) {
        return monday.compareTo(other.monday);
    }

    /** As ISO 8601 writes it, for example {@code 2026-W48}. */
    @Override
    public String toString() {
        return "%04d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
