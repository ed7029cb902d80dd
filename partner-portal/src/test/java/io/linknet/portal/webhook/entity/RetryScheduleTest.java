package io.linknet.portal.webhook.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a failed delivery is tried again. */
class RetryScheduleTest {

    private final RandomGenerator random = new Random(7);

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT5H", "6, PT10H", "7, PT14H", "8, PT20H", "9, PT24H"})
    void waitsLongerEachTimeAndUpToAFifthMore(int attempts, Duration wait) {
        for (var time = 0; time < 200; time++) {
            assertThat(RetrySchedule.after(attempts, random))
                    .hasValueSatisfying(found -> assertThat(found).isBetween(wait, wait.plus(wait.dividedBy(5))));
        }
    }

    @Test
    void endsAfterTheTenthAttempt() {
        assertThat(RetrySchedule.ATTEMPTS).isEqualTo(10);
        assertThat(RetrySchedule.after(9, random)).isPresent();
        assertThat(RetrySchedule.after(10, random)).isEmpty();
    }

    @Test
    void scattersWhatFailedTogether() {
        var waits = new TreeSet<Duration>();
        for (var time = 0; time < 100; time++) {
            RetrySchedule.after(3, random).ifPresent(waits::add);
        }

        assertThat(waits).hasSizeGreaterThan(90);
    }
}
