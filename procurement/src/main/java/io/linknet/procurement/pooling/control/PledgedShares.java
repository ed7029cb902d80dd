package io.linknet.procurement.pooling.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.pooling.entity.FarmerShare;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolProblem;
import io.linknet.procurement.pooling.entity.PoolStatus;
import io.linknet.procurement.pooling.entity.ShareState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The shares of a cooperative's own farmers. */
@ApplicationScoped
public class PledgedShares {

    private static final String OWN =
            """
            select s from FarmerShare s join fetch s.line l join fetch l.pledge p
            where p.poolId = :pool and p.cooperativeId = :cooperative
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Pools pools;

    @Inject
    Demands demands;

    @Inject
    Clock clock;

    /** A page of the shares in the cooperative's pledge, latest first, with one row too many when there are more. */
    @Transactional
    public List<PledgedShare> page(UUID poolId, MemberId cooperative, Cursor after, int limit) {
        var pool = pools.get(poolId, cooperative);
        var found = entities.createQuery(OWN + " and s.id < :id order by s.id desc", FarmerShare.class)
                .setParameter("pool", poolId)
                .setParameter("cooperative", cooperative.value())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
        return shown(pool, cooperative, found);
    }

    /**
     * Those shares of the cooperative's pledge, which nobody changes until the transaction ends.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the pool takes no pledges any more, a share is none of the
     *     pledge's, or its farmer has agreed already
     */
    public List<PledgedShare> toBeAnswered(UUID poolId, MemberId cooperative, Collection<UUID> ids) {
        var pool = held(poolId, cooperative);
        var found = entities.createQuery(OWN + " and s.id in :ids order by s.id", FarmerShare.class)
                .setParameter("pool", poolId)
                .setParameter("cooperative", cooperative.value())
                .setParameter("ids", Set.copyOf(ids))
                .getResultList();
        var known = found.stream().map(FarmerShare::id).collect(Collectors.toSet());
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(stranger -> {
            throw PoolProblem.UNKNOWN_SHARE.because(stranger);
        });
        found.forEach(FarmerShare::requireUnanswered);
        return shown(pool, cooperative, found);
    }

    /**
     * The shares of the cooperative's pledge whose farmers have not answered; nobody changes them until the transaction ends.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the pool takes no pledges any more
     */
    public List<PledgedShare> unanswered(UUID poolId, MemberId cooperative) {
        var pool = held(poolId, cooperative);
        var found = entities.createQuery(OWN + " and s.state = :entered order by s.id", FarmerShare.class)
                .setParameter("pool", poolId)
                .setParameter("cooperative", cooperative.value())
                .setParameter("entered", ShareState.ENTERED)
                .getResultList();
        return shown(pool, cooperative, found);
    }

    private Pool held(UUID poolId, MemberId cooperative) {
        var pool = pools.heldStill(poolId, cooperative);
        pool.requireOpen();
        pool.requireInTime(clock.instant());
        pools.pledge(poolId, cooperative).ifPresent(it -> entities.lock(it, LockModeType.PESSIMISTIC_WRITE));
        return pool;
    }

    /**
     * One of the cooperative's shares.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is none of its
     */
    @Transactional
    public PledgedShare get(UUID id, MemberId cooperative) {
        var share = entities.createQuery(
                        "select s from FarmerShare s where s.id = :id and s.cooperativeId = :cooperative",
                        FarmerShare.class)
                .setParameter("id", id)
                .setParameter("cooperative", cooperative.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> PoolProblem.UNKNOWN_SHARE.because(id));
        return PledgedShare.of(share, demands.terms(share.line().pledge().demandId(), cooperative));
    }

    /** Whether the pool of the share takes pledges now, and so answers to them. */
    @Transactional
    public boolean takesAnswers(PledgedShare share, MemberId cooperative) {
        return takesPledges(pools.get(share.poolId(), cooperative), clock.instant());
    }

    static boolean takesPledges(Pool pool, Instant now) {
        var last = pool.terms().answerUntil();
        return pool.status() == PoolStatus.OPEN && (last == null || now.isBefore(last));
    }

    private List<PledgedShare> shown(Pool pool, MemberId cooperative, List<FarmerShare> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var demand = demands.terms(pool.demandId(), cooperative);
        return found.stream().map(share -> PledgedShare.of(share, demand)).toList();
    }
}
