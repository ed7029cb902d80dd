package io.linknet.procurement.pooling.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.job.control.Jobs;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolProblem;
import io.linknet.procurement.pooling.entity.PoolStatus;
import io.linknet.procurement.pooling.entity.PoolTerms;
import io.linknet.procurement.pooling.entity.PoolTurned;
import io.linknet.procurement.pooling.entity.PoolTurned.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Moves pools through their cycle: the leader by commands, the service when a deadline is over.
 *
 * <p>A joint pool takes the pools it has gathered along. Runs in the command's transaction, or in one of the service's.
 */
@ApplicationScoped
public class PoolCycle {

    /** Kind of the jobs that make a clearing binding. */
    static final String CLEARING = "pool-clearing";

    @Inject
    Pools pools;

    @Inject
    PledgedSums sums;

    @Inject
    Demands demands;

    @Inject
    Jobs jobs;

    @Inject
    ForAllParties parties;

    @Inject
    Evidence evidence;

    @Inject
    Event<PoolTurned> turned;

    @Inject
    Clock clock;

    /**
     * Sets deadline, minimum and settled period of the leader's pool.
     *
     * @param seen checks that the version is the one that the leader has seen
     */
    public Pool agree(Caller leader, UUID poolId, PoolTerms terms, Consumer<Pool> seen) {
        var pool = pools.led(leader, poolId);
        seen.accept(pool);
        pool.requireOnItsOwn();
        var until = terms.answerUntil();
        if (until != null && !until.isAfter(clock.instant())) {
            throw PoolProblem.DEADLINE_IS_PAST.at("/answerUntil", until);
        }
        inScope(pool, () -> {
            if (pool.isJoint()) {
                pool.agree(terms);
            }
            pools.gathered(pool).forEach(it -> it.agree(terms));
            pools.write();
        });
        return pool;
    }

    /** Ends pledging for the leader's pool. */
    public Pool lock(Caller leader, UUID poolId) {
        var pool = own(leader, poolId);
        lock(pool);
        return pool;
    }

    /** Ends pledging, for a pool whose row is locked. */
    void lock(Pool pool) {
        inScope(pool, () -> {
            var gathered = pools.gathered(pool);
            var missed = sums.missMinimum(pool, gathered);
            if (pool.isJoint()) {
                pool.lock(clock.instant(), missed);
            }
            turn(gathered, missed ? Turn.MINIMUM_MISSED : Turn.LOCKED, it -> {
                it.lock(clock.instant(), missed);
                demands.close(it.demandId(), it.leader());
            });
            record("pool-locked", pool, null);
        });
    }

    /** Takes pledges until a later moment. */
    public Pool extend(Caller leader, UUID poolId, Instant until) {
        var pool = own(leader, poolId);
        inScope(pool, () -> {
            if (pool.isJoint()) {
                pool.extend(until, clock.instant());
            }
            turn(pools.gathered(pool), Turn.EXTENDED, it -> {
                it.extend(until, clock.instant());
                demands.reopen(it.demandId(), it.leader());
            });
            record("pool-extended", pool, null);
        });
        return pool;
    }

    /** Puts everything to nothing and closes the pool. */
    public Pool abandon(Caller leader, UUID poolId, String because) {
        var pool = own(leader, poolId);
        inScope(pool, () -> {
            if (pool.isJoint()) {
                pool.abandon(because, clock.instant());
            }
            turn(pools.gathered(pool), Turn.ABANDONED, it -> {
                it.abandon(because, clock.instant());
                demands.close(it.demandId(), it.leader());
            });
            record("pool-abandoned", pool, because);
        });
        return pool;
    }

    /** Closes a pool whose settled period is over and whose row is locked. */
    void close(Pool pool) {
        pool.close(clock.instant());
        pools.write();
        if (!pool.isJoint()) {
            turned.fire(new PoolTurned(pool, Turn.CLOSED, pools.pledgers(pool)));
        }
        record("pool-closed", pool, null);
    }

    private Pool own(Caller leader, UUID poolId) {
        var pool = pools.led(leader, poolId);
        pool.requireOnItsOwn();
        requireNotBeingCleared(pool);
        return pool;
    }

    /** Makes sure that no binding clearing is under way; the pool's row is locked. */
    void requireNotBeingCleared(Pool pool) {
        if (jobs.isGoingOn(CLEARING, pool.id())) {
            throw PoolProblem.POOL_IS_BEING_CLEARED.because();
        }
    }

    private void turn(List<Pool> gathered, Turn turn, Consumer<Pool> change) {
        gathered.forEach(change);
        pools.write();
        gathered.forEach(pool -> turned.fire(new PoolTurned(pool, turn, pools.pledgers(pool))));
    }

    private void inScope(Pool pool, Runnable work) {
        if (!pool.isJoint()) {
            work.run();
            return;
        }
        parties.call(() -> {
            work.run();
            return pool;
        });
    }

    private void record(String action, Pool pool, @Nullable String because) {
        var until = pool.terms().answerUntil();
        var content =
                new Turning(pool.status(), until == null ? null : until.toString(), pool.isMinimumMissed(), because);
        evidence.record(action, "pool", pool.id(), content);
    }

    /**
     * What the tamper-evident log keeps of a turn.
     *
     * @param answerUntil the deadline that was in force
     * @param because the leader's words, if it gave any
     */
    public record Turning(
            PoolStatus status, @Nullable String answerUntil, boolean minimumMissed, @Nullable String because) {}
}
