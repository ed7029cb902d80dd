package io.linknet.procurement.pooling.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PoolTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private static final MemberId LEADER = new MemberId(UUID.randomUUID());

    private final Pool pool = new Pool(UUID.randomUUID(), LEADER, null, NOW);

    @Test
    void goesFromOpenToPublished() {
        pool.requireOpen();
        pool.lock(NOW, false);
        pool.clear(NOW);
        pool.publish(NOW);

        assertThat(pool.status()).isEqualTo(PoolStatus.PUBLISHED);
    }

    @Test
    void takesNoPledgeOnceItIsLocked() {
        pool.lock(NOW, false);

        refuses(PoolProblem.POOL_NOT_OPEN, pool::requireOpen);
    }

    @Test
    void isNotClearedWhileItIsOpen() {
        refuses(PoolProblem.POOL_NOT_LOCKED, () -> pool.clear(NOW));
        assertThat(pool.status()).isEqualTo(PoolStatus.OPEN);
        assertThat(pool.moments().clearedAt()).isNull();
    }

    @Test
    void isClearedOnce() {
        pool.lock(NOW, false);
        pool.clear(NOW);

        refuses(PoolProblem.POOL_NOT_LOCKED, () -> pool.clear(NOW));
    }

    @Test
    void isNotPublishedBeforeItIsCleared() {
        pool.lock(NOW, false);

        refuses(PoolProblem.POOL_NOT_CLEARED, () -> pool.publish(NOW));
    }

    @Test
    void letsARuleBeTriedUntilItIsCleared() {
        pool.requireTriable();
        pool.lock(NOW, false);
        pool.requireTriable();
        pool.clear(NOW);

        refuses(PoolProblem.POOL_NOT_LOCKED, pool::requireTriable);
    }

    @Test
    void takesPledgesUntilTheMomentOfItsDeadline() {
        var timed = new Pool(UUID.randomUUID(), LEADER, NOW, NOW.minusSeconds(60));

        timed.requireInTime(NOW.minusNanos(1_000));

        refuses(PoolProblem.ANSWER_DAY_IS_OVER, () -> timed.requireInTime(NOW));
    }

    @Test
    void isOpenAgainWhenItsDeadlineIsExtended() {
        pool.lock(NOW, true);

        pool.extend(NOW.plusSeconds(1), NOW);

        assertThat(pool.status()).isEqualTo(PoolStatus.OPEN);
        assertThat(pool.isMinimumMissed()).isFalse();
        assertThat(pool.moments().lockedAt()).isNull();
    }

    @Test
    void isNotExtendedToAnEarlierMoment() {
        pool.agree(PoolTerms.until(NOW.plusSeconds(10)));
        pool.lock(NOW, false);

        refuses(PoolProblem.DEADLINE_NOT_LATER, () -> pool.extend(NOW.plusSeconds(10), NOW));
        refuses(PoolProblem.DEADLINE_NOT_LATER, () -> pool.extend(NOW, NOW));
        assertThat(pool.status()).isEqualTo(PoolStatus.LOCKED);
    }

    @Test
    void isNotExtendedOnceItIsCleared() {
        pool.lock(NOW, false);
        pool.clear(NOW);

        refuses(PoolProblem.POOL_NOT_LOCKED, () -> pool.extend(NOW.plusSeconds(1), NOW));
    }

    @Test
    void isClearedDespiteItsMinimumOnlyWhenTheLeaderSaysSo() {
        pool.lock(NOW, true);

        pool.requireClearable(true);

        refuses(PoolProblem.POOL_MINIMUM_MISSED, () -> pool.requireClearable(false));
    }

    @Test
    void canBeAbandonedUntilItIsCleared() {
        var other = new Pool(UUID.randomUUID(), LEADER, null, NOW);
        other.lock(NOW, false);
        other.clear(NOW);

        pool.abandon("认领不足", NOW);

        assertThat(pool.status()).isEqualTo(PoolStatus.CLOSED);
        assertThat(pool.abandoned()).isEqualTo("认领不足");
        refuses(PoolProblem.POOL_NOT_LOCKED, () -> other.abandon("太晚", NOW));
        assertThat(other.abandoned()).isNull();
    }

    @Test
    void closesAfterItsSettledPeriod() {
        pool.lock(NOW, false);
        pool.clear(NOW);
        refuses(PoolProblem.POOL_NOT_CLEARED, () -> pool.close(NOW));
        pool.publish(NOW);

        assertThat(pool.moments().closesAt()).isEqualTo(NOW.plus(Duration.ofDays(30)));
        pool.close(NOW);
        assertThat(pool.status()).isEqualTo(PoolStatus.CLOSED);
    }

    @Test
    void followsOneJointPoolUnderItsTerms() {
        var terms = PoolTerms.until(NOW.plusSeconds(60));
        var joint = Pool.joint(LEADER, Direction.BUYING, "集采", Currency.getInstance("CNY"), terms, NOW);

        pool.join(joint);

        assertThat(pool.jointId()).isEqualTo(joint.id());
        assertThat(pool.terms()).isEqualTo(terms);
        refuses(PoolProblem.POOL_FOLLOWS_ANOTHER, () -> pool.join(joint));
        refuses(PoolProblem.POOL_FOLLOWS_ANOTHER, pool::requireOnItsOwn);
    }

    @Test
    void takesNobodyInWhenItIsThePoolOfOneDemand() {
        refuses(PoolProblem.NO_JOINT_POOL, pool::requireGathering);
    }

    private static void refuses(PoolProblem problem, ThrowingCallable operation) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(operation)
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
