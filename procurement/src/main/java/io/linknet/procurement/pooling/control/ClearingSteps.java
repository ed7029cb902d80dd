package io.linknet.procurement.pooling.control;

import io.linknet.kernel.messaging.CrashPoint;
import io.linknet.procurement.job.control.JobSheet;
import io.linknet.procurement.job.control.Lease;
import io.linknet.procurement.pooling.entity.Gathered;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolProblem;
import io.linknet.procurement.pooling.entity.Solved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** The two transactions of a clearing in the background. Runs as the service. */
@ApplicationScoped
public class ClearingSteps {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    ClearPool clearPool;

    /** Reads what is in the pool. */
    @Transactional
    public Gathered gather(UUID poolId) {
        return clearPool.gather(pool(poolId, LockModeType.NONE));
    }

    /**
     * Writes the whole result and ends the job.
     *
     * @throws Lease.Gone if the job is no longer this replica's: then nothing of it is written
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the pool has been cleared meanwhile
     */
    @Transactional(rollbackOn = Exception.class)
    public void write(JobSheet job, Lease lease, Solved solved) throws SQLException {
        var order = ClearingOrder.of(job);
        var pool = pool(job.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        if (order.dryRun()) {
            pool.requireTriable();
            clearPool.keep(pool, solved, job.personName());
        } else {
            pool.requireClearable(order.despiteMinimum());
            clearPool.bind(pool, solved, job.personName());
        }
        CrashPoint.hit("clearing-written");
        lease.end(Map.of("digest", solved.digest()));
    }

    private Pool pool(UUID poolId, LockModeType lock) {
        var pool = entities.find(Pool.class, poolId);
        if (pool == null) {
            throw PoolProblem.UNKNOWN_POOL.because(poolId);
        }
        entities.refresh(pool, lock);
        return pool;
    }
}
