package io.linknet.procurement.pooling.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PoolTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private final Pool pool = new Pool(UUID.randomUUID(), new MemberId(UUID.randomUUID()), NOW);

    @Test
    void goesFromOpenToPublished() {
        pool.requireOpen();
        pool.lock(NOW);
        pool.clear(NOW);
        pool.publish(NOW);

        assertThat(pool.status()).isEqualTo(PoolStatus.PUBLISHED);
    }

    @Test
    void takesNoPledgeOnceItIsLocked() {
        pool.lock(NOW);

        refuses(PoolProblem.POOL_NOT_OPEN, pool::requireOpen);
    }

    @Test
    void isNotClearedWhileItIsOpen() {
        refuses(PoolProblem.POOL_NOT_LOCKED, () -> pool.clear(NOW));
        assertThat(pool.status()).isEqualTo(PoolStatus.OPEN);
        assertThat(pool.clearedAt()).isNull();
    }

    @Test
    void isClearedOnce() {
        pool.lock(NOW);
        pool.clear(NOW);

        refuses(PoolProblem.POOL_NOT_LOCKED, () -> pool.clear(NOW));
    }

    @Test
    void isNotPublishedBeforeItIsCleared() {
        pool.lock(NOW);

        refuses(PoolProblem.POOL_NOT_CLEARED, () -> pool.publish(NOW));
    }

    @Test
    void letsARuleBeTriedUntilItIsCleared() {
        pool.requireTriable();
        pool.lock(NOW);
        pool.requireTriable();
        pool.clear(NOW);

        refuses(PoolProblem.POOL_NOT_LOCKED, pool::requireTriable);
    }

    private static void refuses(PoolProblem problem, ThrowingCallable operation) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(operation)
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
