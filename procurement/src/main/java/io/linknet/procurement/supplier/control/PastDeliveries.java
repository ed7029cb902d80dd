package io.linknet.procurement.supplier.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.supplier.entity.PastDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The deliveries of former years that a member has brought along. */
@ApplicationScoped
public class PastDeliveries {

    private static final String SUPPLIERS =
            """
            select supplier_name, cast(max(cast(supplier_id as text)) as uuid), count(*),
              count(*) filter (where delivered_on <= scheduled_on),
              count(*) filter (where delivered_on is not null and scheduled_on is not null)
            from past_delivery where owner_id = :owner and supplier_name > :after
            group by supplier_name order by supplier_name
            """;
    private static final String SUMS =
            """
            select currency, sum(amount), sum(freight) from past_delivery
            where owner_id = :owner and currency is not null group by currency order by currency
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /**
     * Deliveries of one supplier's name, in sum.
     *
     * @param member the member that is meant; empty while nobody has said so
     * @param onTime delivered not after the scheduled day
     * @param judged with both days
     */
    public record BySupplier(String name, Optional<UUID> member, long rows, long onTime, long judged) {}

    /** Amounts in one currency; freight is counted once a shipment. */
    public record Sum(String currency, BigDecimal amount, BigDecimal freight) {}

    /** A page of the deliveries, the last imported first, with one too many when there are more. */
    @Transactional
    public List<PastDelivery> page(MemberId owner, Cursor after, int limit) {
        return entities.createQuery(
                        """
                        select d from PastDelivery d where d.ownerId = :owner
                          and (d.importedAt < :at or d.importedAt = :at and d.id < :id)
                        order by d.importedAt desc, d.id desc
                        """,
                        PastDelivery.class)
                .setParameter("owner", owner.value())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** A page of the suppliers' names in order, after the name seen last, with one too many when there are more. */
    @Transactional
    public List<BySupplier> suppliers(MemberId owner, String after, int limit) {
        List<?> rows = entities.createNativeQuery(SUPPLIERS, Object[].class)
                .setParameter("owner", owner.value())
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .getResultList();
        return rows.stream().map(row -> bySupplier((Object[]) row)).toList();
    }

    private static BySupplier bySupplier(Object[] row) {
        return new BySupplier(
                (String) row[0],
                Optional.ofNullable((UUID) row[1]),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue());
    }

    /** Amounts by currency. */
    @Transactional
    public List<Sum> sums(MemberId owner) {
        List<?> rows = entities.createNativeQuery(SUMS, Object[].class)
                .setParameter("owner", owner.value())
                .getResultList();
        return rows.stream().map(row -> sum((Object[]) row)).toList();
    }

    private static Sum sum(Object[] row) {
        return new Sum((String) row[0], orNought(row[1]), orNought(row[2]));
    }

    private static BigDecimal orNought(Object sum) {
        return sum == null ? BigDecimal.ZERO : (BigDecimal) sum;
    }

    List<PastDelivery> byKey(MemberId owner, Collection<String> keys) {
        return entities.createQuery(
                        "select d from PastDelivery d where d.ownerId = :owner and d.rowKey in :keys",
                        PastDelivery.class)
                .setParameter("owner", owner.value())
                .setParameter("keys", Set.copyOf(keys))
                .getResultList();
    }

    void add(PastDelivery delivery) {
        entities.persist(delivery);
    }

    /** Says which member a name means, for rows that are here and for those to come. */
    int link(MemberId owner, String name, MemberId supplier) {
        return entities.createNativeQuery(
                        "update past_delivery set supplier_id = :supplier where owner_id = :owner and supplier_name = :name")
                .setParameter("supplier", supplier.value())
                .setParameter("owner", owner.value())
                .setParameter("name", name)
                .executeUpdate();
    }
}
