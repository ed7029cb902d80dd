package io.linknet.productionsync.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeekTest {

    @Test
    void beginsOnMondayInShanghaiNotInGreenwich() {
        var mondayMorningInShanghai = Instant.parse("2026-11-22T16:30:00Z");

        assertThat(Week.of(mondayMorningInShanghai)).hasToString("2026-W48");
        assertThat(Week.of(mondayMorningInShanghai.minusSeconds(1801))).hasToString("2026-W47");
    }

    @Test
    void countsTheFirstDaysOfJanuaryToTheYearOfTheirThursday() {
        assertThat(Week.of(LocalDate.parse("2027-01-03"))).hasToString("2026-W53");
        assertThat(Week.of(LocalDate.parse("2027-01-04"))).hasToString("2027-W01");
    }

    @Test
    void readsWhatItWrites() {
        assertThat(Week.parse("2026-W53").orElseThrow()).hasToString("2026-W53");
        assertThat(Week.parse("2026-W01").orElseThrow().monday()).isEqualTo("2025-12-29");
    }

    @Test
    void refusesWeeksThatDoNotExist() {
        assertThat(Week.parse("2027-W53")).isEmpty();
        assertThat(Week.parse("2026-W00")).isEmpty();
        assertThat(Week.parse("2026-W54")).isEmpty();
        assertThat(Week.parse("1999-W10")).isEmpty();
        assertThat(Week.parse("2026-48")).isEmpty();
        assertThat(Week.parse("")).isEmpty();
    }

    @Test
    void refusesToBeginOnAnotherDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Week(LocalDate.parse("2026-11-24")));
    }

    @Test
    void countsWeeksAcrossTheYear() {
        var last = Week.parse("2026-W53").orElseThrow();

        assertThat(last.plus(1)).hasToString("2027-W01");
        assertThat(last.until(last.plus(3))).isEqualTo(3);
        assertThat(last.plus(3).until(last)).isEqualTo(-3);
    }
}
