package io.linknet.procurement.growing.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.growing.entity.GrowingBase;
import io.linknet.procurement.growing.entity.GrowingProblem;
import io.linknet.procurement.growing.entity.Plot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The bases and plots of one cooperative at a time. */
@ApplicationScoped
public class Bases {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** A page of the cooperative's bases, newest first, with one row too many when there are more. */
    @Transactional
    public List<GrowingBase> page(MemberId cooperative, Cursor after, int limit) {
        return entities.createQuery(
                        """
                        select b from GrowingBase b where b.cooperativeId = :cooperative
                          and (b.enteredAt < :at or b.enteredAt = :at and b.id < :id)
                        order by b.enteredAt desc, b.id desc
                        """,
                        GrowingBase.class)
                .setParameter("cooperative", cooperative.value())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /**
     * The cooperative's base.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none or it is somebody else's
     */
    @Transactional
    public GrowingBase get(UUID id, MemberId cooperative) {
        return entities.createQuery(
                        "select b from GrowingBase b where b.id = :id and b.cooperativeId = :cooperative",
                        GrowingBase.class)
                .setParameter("id", id)
                .setParameter("cooperative", cooperative.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> GrowingProblem.UNKNOWN_BASE.because(id));
    }

    /** As {@link #get}, and nobody else changes it until the transaction ends. */
    GrowingBase locked(UUID id, MemberId cooperative) {
        var base = get(id, cooperative);
        entities.refresh(base, LockModeType.PESSIMISTIC_WRITE);
        return base;
    }

    /** The cooperative's bases of those codes. */
    List<GrowingBase> byCode(MemberId cooperative, Collection<String> codes) {
        return entities.createQuery(
                        "select b from GrowingBase b where b.cooperativeId = :cooperative and b.code in :codes",
                        GrowingBase.class)
                .setParameter("cooperative", cooperative.value())
                .setParameter("codes", Set.copyOf(codes))
                .getResultList();
    }

    /** A page of the plots of a base, newest first, with one row too many when there are more. */
    @Transactional
    public List<Plot> plots(GrowingBase base, MemberId cooperative, Cursor after, int limit) {
        return entities.createQuery(
                        """
                        select p from Plot p where p.cooperativeId = :cooperative and p.baseId = :base
                          and (p.enteredAt < :at or p.enteredAt = :at and p.id < :id)
                        order by p.enteredAt desc, p.id desc
                        """,
                        Plot.class)
                .setParameter("cooperative", cooperative.value())
                .setParameter("base", base.id())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** The plots of those bases with those codes. */
    List<Plot> plots(MemberId cooperative, Collection<UUID> bases, Collection<String> codes) {
        return bases.isEmpty()
                ? List.of()
                : entities.createQuery(
                                """
                                select p from Plot p where p.cooperativeId = :cooperative and p.baseId in :bases
                                  and p.code in :codes
                                """,
                                Plot.class)
                        .setParameter("cooperative", cooperative.value())
                        .setParameter("bases", Set.copyOf(bases))
                        .setParameter("codes", Set.copyOf(codes))
                        .getResultList();
    }

    void add(GrowingBase base) {
        entities.persist(base);
    }

    void add(Plot plot) {
        entities.persist(plot);
    }

    /** Sends what was changed, so that its version is known. */
    void flush() {
        entities.flush();
    }
}
