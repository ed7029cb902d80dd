package io.linknet.procurement.grant.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    private static final String DEMANDS =
            """
            select d.id, d.number, d.title, d.leader_id, d.posted_at from demand d
            where d.id in (select demand_id from pledge where cooperative_id = :member
                union select demand_id from purchase_order where seller_id = :member)
              and d.id = coalesce(cast(nullif(:demand, '') as uuid), d.id)
              and (d.posted_at, d.id) < (:at, :id)
            order by d.posted_at desc, d.id desc
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

    /** A demand that the member has pledged or sold for. */
    public record DealtDemand(UUID id, String number, String title, UUID leader, Instant postedAt) {}

    /**
     * The demands that the member has pledged or sold for, newest first, with one too many when there are more.
     *
     * @param demand the only one that is asked for; null for all
     */
    public List<DealtDemand> demands(MemberId member, @Nullable UUID demand, Cursor after, int limit) {
        List<?> rows = entities.createNativeQuery(DEMANDS, Object[].class)
                .setParameter("member", member.value())
                .setParameter("demand", demand == null ? "" : demand.toString())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
        return rows.stream().map(row -> dealt((Object[]) row)).toList();
    }

    private static DealtDemand dealt(Object[] row) {
        return new DealtDemand((UUID) row[0], (String) row[1], (String) row[2], (UUID) row[3], (Instant) row[4]);
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
