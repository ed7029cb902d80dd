package io.linknet.portal.production.boundary;

import io.linknet.portal.ui.Formats;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;

/** Weeks as planners name them: 第48周 11/23 or W48 23 Nov. */
public final class Weeks {

    private Weeks() {}

    /** The number of a week, for example {@code 第48周}. */
    public static String name(String week) {
        return Texts.t("production.week", week.substring(week.indexOf('W') + 1));
    }

    /** Its first and last day. */
    public static String days(String week) {
        var monday = monday(week);
        var form = DateTimeFormatter.ofPattern(
                Texts.language() == Language.EN ? "d MMM" : "M/d",
                Texts.language().locale());
        return form.format(monday) + " – " + form.format(monday.plusDays(6));
    }

    /** The week a moment belongs to, in the chain's time. */
    static String of(Instant moment) {
        return text(LocalDate.ofInstant(moment, Formats.ZONE));
    }

    /** So many weeks later, or earlier when negative. */
    static String plus(String week, int weeks) {
        return text(monday(week).plusWeeks(weeks));
    }

    private static LocalDate monday(String week) {
        var year = Integer.parseInt(week.substring(0, 4));
        var number = Integer.parseInt(week.substring(6));
        return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(number - 1L);
    }

    private static String text(LocalDate day) {
        return "%04d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
