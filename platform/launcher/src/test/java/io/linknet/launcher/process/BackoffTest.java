package io.linknet.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    private final Backoff backoff = new Backoff();

    @Test
    void doublesThePauseWithEachDeath() {
        assertThat(backoff.after(AT_ONCE)).hasSeconds(1);
        assertThat(backoff.after(AT_ONCE)).hasSeconds(2);
        assertThat(backoff.after(AT_ONCE)).hasSeconds(4);
    }

    @Test
    void neverPausesLongerThanHalfAMinute() {
        for (var death = 0; death < 20; death++) {
            backoff.after(AT_ONCE);
        }

        assertThat(backoff.after(AT_ONCE)).hasSeconds(30);
    }

    @Test
    void forgivesAProcessThatLivedForAMinute() {
        backoff.after(AT_ONCE);
        backoff.after(AT_ONCE);

        assertThat(backoff.after(Duration.ofSeconds(60))).hasSeconds(1);
    }

    @Test
    void forgivesNothingBefore() {
        backoff.after(AT_ONCE);
        backoff.after(AT_ONCE);

        assertThat(backoff.after(Duration.ofSeconds(59))).hasSeconds(4);
    }
}
