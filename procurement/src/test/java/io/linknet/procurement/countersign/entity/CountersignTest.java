package io.linknet.procurement.countersign.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.countersign.entity.Countersign.Asking;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CountersignTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private final Countersign asked = new Countersign(
            UUID.randomUUID(),
            UUID.randomUUID(),
            new MemberId(UUID.randomUUID()),
            UUID.randomUUID(),
            "0".repeat(64),
            new Asking("张三", NOW));

    @Test
    void takesAnAnswerForSevenDays() {
        var last = NOW.plus(Duration.ofDays(7));

        assertThat(asked.isOpen(NOW)).isTrue();
        assertThat(asked.isOpen(last.minusNanos(1))).isTrue();
        assertThat(asked.isOpen(last)).isFalse();
    }

    @Test
    void takesOneAnswer() {
        asked.end(NOW);

        assertThat(asked.isOpen(NOW)).isFalse();
    }

    @Test
    void takesFourWrongCodesAndEndsWithTheFifth() {
        for (var left = 4; left > 0; left--) {
            assertThat(asked.miss(NOW)).isEqualTo(left);
            assertThat(asked.isOpen(NOW)).isTrue();
        }

        assertThat(asked.miss(NOW)).isZero();

        assertThat(asked.isOpen(NOW)).isFalse();
    }

    @Test
    void goesOnAsItIsWhenItsFarmerIsReminded() {
        assertThat(asked.remindedAt()).isNull();

        asked.remind(NOW.plusSeconds(60));

        assertThat(asked.reminders()).isEqualTo(1);
        assertThat(asked.remindedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(asked.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(asked.isOpen(NOW.plusSeconds(60))).isTrue();
    }
}
