package io.linknet.productionsync.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A week of ISO 8601, Monday to Sunday in the chain's own time zone.
 *
 * @param monday its first day
 */
public record Week(LocalDate monday) implements Comparable<Week> {

    /** Where the chain's days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

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

    /** The week a moment belongs to. */
    public static Week of(Instant moment) {
        return of(LocalDate.ofInstant(moment, ZONE));
    }

    /** Reads {@code 2026-W48}; empty for anything that is no week of this century. */
    public static Optional<Week> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var year = Integer.parseInt(form.group(1));
        var number = Integer.parseInt(form.group(2));
        var first = of(LocalDate.of(year, 1, 4));
        var week = first.plus(number - 1);
        return number >= 1 && week.toString().equals(text) ? Optional.of(week) : Optional.empty();
    }

    /** So many weeks later. */
    public Week plus(int weeks) {
        return new Week(monday.plusWeeks(weeks));
    }

    /** Weeks from this one to the other; negative when the other is earlier. */
    public int until(Week other) {
        return Math.toIntExact(ChronoUnit.WEEKS.between(monday, other.monday));
    }

    /** The later of two. */
    public Week max(Week other) {
        return compareTo(other) >= 0 ? this : other;
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
