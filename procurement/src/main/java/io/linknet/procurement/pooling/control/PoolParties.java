package io.linknet.procurement.pooling.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolParty;
import io.linknet.procurement.pooling.entity.PoolProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Who takes part in joint pools: the organiser sees all, a party itself. */
@ApplicationScoped
public class PoolParties {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** The parties that the reader may know of. */
    @Transactional
    public List<PoolParty> of(Pool pool, MemberId reader) {
        return entities.createQuery(
                        """
                        select t from PoolParty t where t.id.poolId = :pool
                          and (t.id.memberId = :reader or t.organiserId = :reader) order by t.id.memberId
                        """,
                        PoolParty.class)
                .setParameter("pool", pool.id())
                .setParameter("reader", reader.value())
                .getResultList();
    }

    Optional<PoolParty> find(Pool pool, MemberId member) {
        return Optional.ofNullable(entities.find(PoolParty.class, new PoolParty.Key(pool.id(), member.value())));
    }

    /**
     * The member's part in the pool.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it has none: then it knows of no such pool
     */
    PoolParty get(Pool pool, MemberId member) {
        return find(pool, member).orElseThrow(() -> PoolProblem.UNKNOWN_POOL.because(pool.id()));
    }

    void add(PoolParty party) {
        entities.persist(party);
    }
}
