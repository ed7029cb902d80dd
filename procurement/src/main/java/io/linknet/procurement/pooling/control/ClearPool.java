package io.linknet.procurement.pooling.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.value.Ids;
import io.linknet.procurement.job.control.JobSheet;
import io.linknet.procurement.job.control.Jobs;
import io.linknet.procurement.pooling.entity.Clearing;
import io.linknet.procurement.pooling.entity.ClearingSpec;
import io.linknet.procurement.pooling.entity.ClearingTrial;
import io.linknet.procurement.pooling.entity.Direction;
import io.linknet.procurement.pooling.entity.Gathered;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolCleared;
import io.linknet.procurement.pooling.entity.PoolProblem;
import io.linknet.procurement.pooling.entity.Solved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tries rules on a pool's pledges and makes one outcome binding, at once or as a job.
 *
 * <p>Runs in the command's transaction. A job does the same in steps ({@link ClearInBackground}); whoever comes first
 * clears, since the pool's row is locked and its status asked again.
 */
@ApplicationScoped
public class ClearPool {

    /** Pledged lines up to which a person waits for the answer. */
    public static final int AT_ONCE = 2_000;

    @Inject
    Pools pools;

    @Inject
    PoolCycle cycle;

    @Inject
    GatherPledges pledges;

    @Inject
    RuleBook rules;

    @Inject
    WriteClearing writing;

    @Inject
    ForAllParties parties;

    @Inject
    Jobs jobs;

    @Inject
    Evidence evidence;

    @Inject
    Event<PoolCleared> cleared;

    @Inject
    Clock clock;

    /** Whether the pool is too large to wait for. */
    public boolean isLarge(Caller leader, UUID poolId) {
        var pool = pools.led(leader, poolId);
        return parties.call(() -> pledges.size(pools.gathered(pool))) > AT_ONCE;
    }

    /**
     * What the rule would give, now; kept to be held beside others.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation once the pool is cleared
     */
    public Solved tryOut(Caller leader, UUID poolId, ClearingSpec spec) {
        var pool = triable(leader, poolId);
        return parties.call(() -> {
            var solved = rules.solve(gather(pool), spec, false, (stage, percent) -> {});
            keep(pool, solved, leader.personName());
            return solved;
        });
    }

    /**
     * Makes the rule's outcome binding.
     *
     * @param despiteMinimum whether the leader takes what there is although the minimum was missed
     * @throws io.linknet.kernel.problem.DomainRuleViolation unless the pool is locked and not being cleared already
     */
    public Solved clear(Caller leader, UUID poolId, ClearingSpec spec, boolean despiteMinimum) {
        var pool = clearable(leader, poolId, despiteMinimum);
        return parties.call(() -> {
            var solved = rules.solve(gather(pool), spec, true, (stage, percent) -> {});
            bind(pool, solved, leader.personName());
            return solved;
        });
    }

    /** Leaves it to a job; the pool stays as it is until the job has ended. */
    public JobSheet inBackground(
            Caller leader, UUID poolId, ClearingSpec spec, boolean dryRun, boolean despiteMinimum) {
        if (dryRun) {
            triable(leader, poolId);
        } else {
            clearable(leader, poolId, despiteMinimum);
        }
        var parameters = new ClearingOrder(spec, dryRun, despiteMinimum).parameters();
        return jobs.ask(leader, PoolCycle.CLEARING, poolId, !dryRun, parameters);
    }

    private Pool triable(Caller leader, UUID poolId) {
        var pool = pools.led(leader, poolId);
        pool.requireOnItsOwn();
        pool.requireTriable();
        return pool;
    }

    private Pool clearable(Caller leader, UUID poolId, boolean despiteMinimum) {
        var pool = pools.led(leader, poolId);
        pool.requireOnItsOwn();
        pool.requireClearable(despiteMinimum);
        cycle.requireNotBeingCleared(pool);
        return pool;
    }

    /** All that is in the pool; the current scope sees the rows of all parties. */
    Gathered gather(Pool pool) {
        var gathered = pools.gathered(pool);
        if (gathered.isEmpty()) {
            throw PoolProblem.NOTHING_GATHERED.because();
        }
        var read = pledges.read(pool, gathered, pool.direction() == Direction.SELLING ? pool.id() : null);
        if (read.wanted().isEmpty()) {
            throw PoolProblem.NOTHING_FIRM.because();
        }
        return read;
    }

    /** Keeps a tried rule. */
    void keep(Pool pool, Solved solved, String personName) {
        var trial = new ClearingTrial(pool, solved, figures(solved), personName, clock.instant());
        writing.trial(pool.id(), trial, solved);
    }

    /** Makes an outcome binding; the pool's row is locked and its status was asked. */
    void bind(Pool pool, Solved solved, String personName) {
        var now = clock.instant();
        var id = Ids.next();
        writing.shares(id, solved.given());
        var clearing = new Clearing(id, pool, solved, figures(solved), personName, now);
        writing.binding(clearing, solved.files());
        var gathered = pools.gathered(pool);
        if (pool.isJoint()) {
            pool.clear(now);
        }
        gathered.forEach(it -> it.clear(now));
        pools.write();
        evidence.record("pool-cleared", "pool", pool.id(), ClearingRecord.of(clearing, personName));
        gathered.forEach(it -> cleared.fire(new PoolCleared(it, clearing)));
    }

    private Map<String, String> figures(Solved solved) {
        var farmers = pledges.farmers(WriteClearing.giving(solved)); // asked while the proof is still being made
        var figures = new TreeMap<>(solved.figures().byName());
        figures.put("farmers", Long.toString(farmers));
        return figures;
    }

    /**
     * What the tamper-evident log keeps of a clearing; the file itself is kept beside it.
     *
     * @param digest SHA-256 over rule, request, pledges and result
     * @param wholeDigest SHA-256 of the leader's file
     * @param publishedDigest SHA-256 of the file that everybody may check
     * @param figures what it comes to
     * @param askedBy who wanted it
     */
    public record ClearingRecord(
            String rule,
            String objective,
            String pricing,
            String digest,
            @Nullable String wholeDigest,
            @Nullable String publishedDigest,
            Map<String, String> figures,
            String askedBy) {

        static ClearingRecord of(Clearing clearing, String askedBy) {
            return new ClearingRecord(
                    clearing.spec().rule().name(),
                    clearing.spec().objective().name(),
                    clearing.spec().pricing().name(),
                    clearing.digest(),
                    clearing.wholeDigest(),
                    clearing.publishedDigest(),
                    clearing.figures(),
                    askedBy);
        }
    }
}
