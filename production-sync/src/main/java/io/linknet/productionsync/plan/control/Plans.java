package io.linknet.productionsync.plan.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.productionsync.plan.entity.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The plans of a member. Runs in the caller's transaction. */
@ApplicationScoped
public class Plans {

    /** As many as a grid shows. */
    private static final int MOST = 1_000;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** All plans of the member, by material. */
    public List<PlannedMaterial> of(MemberId member) {
        return entities.createQuery(
                        "select p from Plan p where p.memberId = :member order by p.materialCode", Plan.class)
                .setParameter("member", member.value())
                .setMaxResults(MOST)
                .getResultStream()
                .map(PlannedMaterial::of)
                .toList();
    }

    /** The member's plan for a material. */
    public Optional<PlannedMaterial> of(MemberId member, String materialCode) {
        return find(member, materialCode).map(PlannedMaterial::of);
    }

    /**
     * Lets one transaction after the other look at a member's material, so that none judges by what another is about to
     * change.
     */
    public void inTurn(MemberId member, String materialCode) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:subject, 0)) as text)")
                .setParameter("subject", member.value() + "/" + materialCode)
                .getSingleResult();
    }

    Optional<Plan> find(MemberId member, String materialCode) {
        return entities.createQuery(
                        "select p from Plan p where p.memberId = :member and p.materialCode = :material", Plan.class)
                .setParameter("member", member.value())
                .setParameter("material", materialCode)
                .getResultStream()
                .findFirst();
    }

    void add(Plan plan) {
        entities.persist(plan);
    }

    /** Writes now, so that the version is the new one. */
    void write() {
        entities.flush();
    }
}
