package io.linknet.procurement.supplier.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.supplier.entity.SupplierProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Who supplies whom: by an order between the two, because the supplier has shown itself, or by imported deliveries.
 *
 * <p>Nobody is put on a list by hand, so nobody sees another's papers by naming it.
 */
@ApplicationScoped
public class Suppliers {

    /** Buyers that are told of one supplier at most. */
    static final int MOST_TOLD = 500;

    /** An order keeps two members in touch for so long. */
    static final Duration IN_TOUCH = Duration.ofDays(730);

    private static final String OF_A_BUYER =
            """
            select s.other, cast(extract(epoch from max(s.at)) * 1000000 as bigint) from (
              select seller_id as other, placed_at as at from purchase_order where buyer_id = :reader
              union all select supplier_id, granted_at from qualification_grant where buyer_id = :reader
              union all select supplier_id, imported_at from past_delivery
                where owner_id = :reader and supplier_id is not null) s
            """;
    private static final String OF_A_SUPPLIER =
            """
            select s.other, cast(extract(epoch from max(s.at)) * 1000000 as bigint) from (
              select buyer_id as other, placed_at as at from purchase_order where seller_id = :reader
              union all select owner_id, imported_at from past_delivery
                where supplier_id = :reader and owner_id <> supplier_id) s
            """;
    private static final String PAGE =
            """
            group by s.other having max(s.at) < :at or max(s.at) = :at and s.other < :id
            order by max(s.at) desc, s.other desc
            """;
    private static final String RELATED =
            """
            select exists (select 1 from purchase_order where seller_id = :supplier and buyer_id = :buyer)
              or exists (select 1 from qualification_grant where supplier_id = :supplier and buyer_id = :buyer)
              or exists (select 1 from past_delivery where supplier_id = :supplier and owner_id = :buyer)
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * The other side of a relation.
     *
     * @param lastAt when the two dealt with each other last
     */
    public record Related(UUID id, Instant lastAt) {}

    /** A page of the buyer's suppliers, the latest dealings first, with one too many when there are more. */
    @Transactional
    public List<Related> of(MemberId buyer, Cursor after, int limit) {
        return page(OF_A_BUYER + PAGE, buyer, after, limit);
    }

    /** A page of the supplier's buyers, as {@link #of}. */
    @Transactional
    public List<Related> buyersOf(MemberId supplier, Cursor after, int limit) {
        return page(OF_A_SUPPLIER + PAGE, supplier, after, limit);
    }

    private List<Related> page(String sql, MemberId reader, Cursor after, int limit) {
        List<?> rows = entities.createNativeQuery(sql, Object[].class)
                .setParameter("reader", reader.value())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
        return rows.stream().map(row -> related((Object[]) row)).toList();
    }

    private static Related related(Object[] row) {
        var micros = ((Number) row[1]).longValue();
        return new Related((UUID) row[0], Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    /**
     * Somebody whom a supplier has shown itself to.
     *
     * @param by the person's name
     */
    public record Reader(UUID id, Instant grantedAt, String by) {}

    /** A page of those whom the supplier has shown itself to, latest first, with one too many when there are more. */
    @Transactional
    public List<Reader> readersOf(MemberId supplier, Cursor after, int limit) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select buyer_id, cast(extract(epoch from granted_at) * 1000000 as bigint), granted_by
                        from qualification_grant
                        where supplier_id = :supplier and (granted_at, buyer_id) < (:at, :id)
                        order by granted_at desc, buyer_id desc
                        """,
                        Object[].class)
                .setParameter("supplier", supplier.value())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
        return rows.stream().map(row -> reader((Object[]) row)).toList();
    }

    private static Reader reader(Object[] row) {
        var related = related(row);
        return new Reader(related.id(), related.lastAt(), (String) row[2]);
    }

    /** Whether the supplier supplies the buyer, or has shown itself to it. */
    @Transactional
    public boolean isRelated(MemberId buyer, MemberId supplier) {
        return (Boolean) entities.createNativeQuery(RELATED, Boolean.class)
                .setParameter("buyer", buyer.value())
                .setParameter("supplier", supplier.value())
                .getSingleResult();
    }

    /**
     * Refuses a stranger.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the supplier is none of the buyer's
     */
    public void requireRelated(MemberId buyer, MemberId supplier) {
        if (!isRelated(buyer, supplier)) {
            throw SupplierProblem.UNKNOWN_SUPPLIER.because(supplier.value());
        }
    }

    /** Who is to know what becomes of the supplier's papers. Sees all rows: for the service. */
    List<UUID> toTell(MemberId supplier) {
        List<?> buyers = entities.createNativeQuery(
                        """
                        select buyer_id from purchase_order where seller_id = :supplier and placed_at > :since
                        union select buyer_id from qualification_grant where supplier_id = :supplier order by 1
                        """,
                        UUID.class)
                .setParameter("supplier", supplier.value())
                .setParameter("since", clock.instant().minus(IN_TOUCH))
                .setMaxResults(MOST_TOLD)
                .getResultList();
        return buyers.stream().map(UUID.class::cast).toList();
    }
}
