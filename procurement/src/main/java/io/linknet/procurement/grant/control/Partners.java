package io.linknet.procurement.grant.control;

import io.linknet.kernel.value.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Whom a member has pledged or sold to; nobody else can be given a grant. In the caller's transaction. */
@ApplicationScoped
public class Partners {

    /** Partners in a choice at most. */
    public static final int MOST = 500;

    private static final String PARTNERS =
            """
            select leader_id as id from pledge where cooperative_id = :member
            union select buyer_id from purchase_order where seller_id = :member
            """;
    private static final String DEALS =
            """
            select exists (select 1 from pledge
                where cooperative_id = :member and leader_id = :partner and demand_id = :demand)
              or exists (select 1 from purchase_order
                where seller_id = :member and buyer_id = :partner and demand_id = :demand)
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** The partners, by id. */
    public List<UUID> of(MemberId member) {
        List<?> ids = entities.createNativeQuery("select id from (" + PARTNERS + ") p order by id", UUID.class)
                .setParameter("member", member.value())
                .setMaxResults(MOST)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    boolean isPartner(MemberId member, MemberId other) {
        return (Boolean) entities.createNativeQuery(
                        "select exists (select 1 from (" + PARTNERS + ") p where p.id = :other)", Boolean.class)
                .setParameter("member", member.value())
                .setParameter("other", other.value())
                .getSingleResult();
    }

    /** Whether the member has pledged or sold to the partner for that demand. */
    boolean deals(MemberId member, MemberId partner, UUID demandId) {
        return (Boolean) entities.createNativeQuery(DEALS, Boolean.class)
                .setParameter("member", member.value())
                .setParameter("partner", partner.value())
                .setParameter("demand", demandId)
                .getSingleResult();
    }
}
