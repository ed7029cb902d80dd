package io.linknet.procurement.pooling.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.pooling.entity.AnswerWay;
import io.linknet.procurement.pooling.entity.Pledge;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolProblem;
import io.linknet.procurement.pooling.entity.ShareAnswered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a farmer's own word on what the clerk entered; a declined share leaves the pledge's sum.
 *
 * <p>Runs in the command's transaction, while the pool is open. Nothing of the pledge is read before its pool is held still;
 * two answers to one pledge come one after the other.
 */
@ApplicationScoped
public class AnswerShare {

    private static final String PLACE =
            """
            select p.poolId, p.id from FarmerShare s join s.line l join l.pledge p
            where s.id = :id and s.cooperativeId = :cooperative
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Pools pools;

    @Inject
    PledgedShares shares;

    @Inject
    Event<ShareAnswered> answered;

    @Inject
    Clock clock;

    /** Where a share stands. */
    private record Place(UUID poolId, UUID pledgeId) {}

    /**
     * Makes sure that the share stands in the cooperative's own pledge to that pool.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it does not
     */
    public void requireOwn(UUID poolId, UUID shareId, MemberId cooperative) {
        if (!place(shareId, cooperative).poolId().equals(poolId)) {
            throw PoolProblem.UNKNOWN_SHARE.because(shareId);
        }
    }

    /** Takes the answer that came by the one-time link; empty when the pool takes no pledges any more. */
    public Optional<PledgedShare> byLink(UUID shareId, MemberId cooperative, boolean agreed) {
        var place = place(shareId, cooperative);
        var pool = pools.heldStill(place.poolId(), cooperative);
        return PledgedShares.takesPledges(pool, clock.instant())
                ? Optional.of(answer(pool, place.pledgeId(), shareId, agreed, AnswerWay.LINK))
                : Optional.empty();
    }

    /** Takes the agreement that the farmer gave the clerk by reading out the code. */
    public PledgedShare byCode(UUID shareId, MemberId cooperative) {
        var place = place(shareId, cooperative);
        var pool = pools.heldStill(place.poolId(), cooperative);
        pool.requireOpen();
        pool.requireInTime(clock.instant());
        return answer(pool, place.pledgeId(), shareId, true, AnswerWay.CODE);
    }

    private PledgedShare answer(Pool pool, UUID pledgeId, UUID shareId, boolean agreed, AnswerWay way) {
        var pledge = entities.find(Pledge.class, pledgeId, LockModeType.PESSIMISTIC_WRITE);
        if (pledge == null) {
            throw PoolProblem.UNKNOWN_SHARE.because(shareId);
        }
        // Asked for at once, the increment would not wait for the row but fail.
        entities.lock(pledge, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        pledge.answer(shareId, agreed, way, clock.instant());
        pools.write();
        answered.fire(new ShareAnswered(pool, pledge, agreed));
        return shares.get(shareId, pledge.cooperative());
    }

    private Place place(UUID shareId, MemberId cooperative) {
        return entities.createQuery(PLACE, Object[].class)
                .setParameter("id", shareId)
                .setParameter("cooperative", cooperative.value())
                .getResultStream()
                .map(row -> new Place((UUID) row[0], (UUID) row[1]))
                .findFirst()
                .orElseThrow(() -> PoolProblem.UNKNOWN_SHARE.because(shareId));
    }
}
