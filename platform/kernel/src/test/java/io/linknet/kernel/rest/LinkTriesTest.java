package io.linknet.kernel.rest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.problem.DomainRuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTriesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final String HERE = "203.0.113.7";
    private static final String ELSEWHERE = "203.0.113.8";

    private final LinkTries tries = new LinkTries();

    @BeforeEach
    void itIsNow() {
        tries.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void takeTwentyInAMinuteAndNoMore() {
        miss(HERE, LinkTries.MOST - 1);
        assertThatCode(() -> tries.requireFew(HERE)).doesNotThrowAnyException();

        miss(HERE, 1);

        assertThatThrownBy(() -> tries.requireFew(HERE)).isInstanceOf(DomainRuleViolation.class);
        assertThatCode(() -> tries.requireFew(ELSEWHERE)).doesNotThrowAnyException();
    }

    @Test
    void beginAnewWithTheNextMinute() {
        miss(HERE, LinkTries.MOST);

        tries.clock = Clock.fixed(NOW.plus(Duration.ofMinutes(1)), ZoneOffset.UTC);

        assertThatCode(() -> tries.requireFew(HERE)).doesNotThrowAnyException();
        miss(HERE, 1);
        assertThatCode(() -> tries.requireFew(HERE)).doesNotThrowAnyException();
    }

    @Test
    void countTheNewOnesTogetherWhenThereAreTooMany() {
        IntStream.range(0, 10_000).forEach(each -> tries.missed("address " + each));

        miss(HERE, LinkTries.MOST);

        assertThatThrownBy(() -> tries.requireFew(ELSEWHERE)).isInstanceOf(DomainRuleViolation.class);
        assertThatCode(() -> tries.requireFew("address 0")).doesNotThrowAnyException();
    }

    private void miss(String address, int times) {
        IntStream.range(0, times).forEach(each -> tries.missed(address));
    }
}
