package io.linknet.procurement.pooling.control;

import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Locks pools whose deadline is over and closes those whose settled period is over.
 *
 * <p>Asks for everything that is due, however long ago; of several replicas one gets a pool, the others skip its row. Runs
 * as the service, one pool in a transaction.
 */
@ApplicationScoped
public class KeepDeadlines {

    private static final String TO_LOCK =
            """
            select id from pool
            where status in ('OPEN', 'DRAFT') and joint_id is null and answer_until <= :now and id not in (:failed)
            order by answer_until, id limit 1 for update skip locked
            """;
    private static final String TO_CLOSE =
            """
            select id from pool where status = 'PUBLISHED' and closes_at <= :now and id not in (:failed)
            order by closes_at, id limit 1 for update skip locked
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    PoolCycle cycle;

    @Inject
    Clock clock;

    /**
     * Locks the pool that has been due the longest.
     *
     * @param failed pools that could not be moved in this round; at least one id
     * @return the pool, if one was due
     * @throws DeadlineNotKept if that pool could not be moved
     */
    @Transactional
    public Optional<UUID> lockNext(Collection<UUID> failed) {
        return due(TO_LOCK, failed).map(pool -> {
            try {
                if (pool.status() == PoolStatus.DRAFT) {
                    pool.open();
                }
                cycle.lock(pool);
                return pool.id();
            } catch (RuntimeException unmoved) {
                throw new DeadlineNotKept(pool.id(), unmoved);
            }
        });
    }

    /** Closes the pool whose settled period has been over the longest; as {@link #lockNext}. */
    @Transactional
    public Optional<UUID> closeNext(Collection<UUID> failed) {
        return due(TO_CLOSE, failed).map(pool -> {
            try {
                cycle.close(pool);
                return pool.id();
            } catch (RuntimeException unmoved) {
                throw new DeadlineNotKept(pool.id(), unmoved);
            }
        });
    }

    private Optional<Pool> due(String sql, Collection<UUID> failed) {
        List<?> found = entities.createNativeQuery(sql, UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("failed", failed)
                .getResultList();
        return found.stream().findFirst().map(id -> entities.find(Pool.class, id));
    }

    /** One pool could not be moved; the others still can. */
    public static final class DeadlineNotKept extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient UUID poolId;

        DeadlineNotKept(UUID poolId, RuntimeException cause) {
            super("the deadline of pool " + poolId + " is not kept", cause);
            this.poolId = poolId;
        }

        UUID poolId() {
            return poolId;
        }
    }
}
