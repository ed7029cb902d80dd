package io.linknet.procurement.ordering.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.listing.Conditions;
import io.linknet.procurement.listing.Listed;
import io.linknet.procurement.ordering.entity.OrderLine;
import io.linknet.procurement.ordering.entity.OrderProblem;
import io.linknet.procurement.ordering.entity.OrderStatus;
import io.linknet.procurement.ordering.entity.OrderVersion;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The orders a member is party to, as buyer or as seller. */
@ApplicationScoped
public class PurchaseOrders {

    private static final String HAS_TEXT =
            """
            (lower(o.number) like :text escape '!' or exists (
              select 1 from OrderLine l where l.order = o and (lower(l.materialCode) like :text escape '!'
                or lower(l.materialNameZh) like :text escape '!' or lower(l.materialNameEn) like :text escape '!')))
            """;

    private static final Listed LISTED =
            new Listed("o.id", "o.placedAt", "o.sum.due", true, "o.buyerId", List.of(), "", "");

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /**
     * A page of the reader's orders with all their lines, in the order asked for, with one row too many when there are more.
     *
     * @param filter which ones
     */
    @Transactional
    public List<PurchaseOrder> page(MemberId reader, OrderFilter filter, Cursor after, int limit) {
        return withLines(ids(reader, filter, after, limit));
    }

    /** The same page without any line. */
    @Transactional
    public List<PurchaseOrder> heads(MemberId reader, OrderFilter filter, Cursor after, int limit) {
        var ids = ids(reader, filter, after, limit);
        if (ids.isEmpty()) {
            return List.of();
        }
        var heads = entities.createQuery("select o from PurchaseOrder o where o.id in :ids", PurchaseOrder.class)
                .setParameter("ids", Set.copyOf(ids))
                .getResultList();
        return Conditions.inOrder(ids, heads, PurchaseOrder::id);
    }

    private List<UUID> ids(MemberId reader, OrderFilter filter, Cursor after, int limit) {
        var conditions = conditions(filter).after(after, filter.sorting(), LISTED);
        var ids = entities.createQuery(
                        """
                        select o.id from PurchaseOrder o
                        where (o.buyerId = :reader and :bought = true or o.sellerId = :reader and :sold = true)
                          and o.status in :statuses
                        """
                                + conditions.text(),
                        UUID.class)
                .setParameter("reader", reader.value())
                .setParameter("bought", filter.bought())
                .setParameter("sold", filter.sold())
                .setParameter(
                        "statuses", filter.statuses().isEmpty() ? Set.of(OrderStatus.values()) : filter.statuses());
        conditions.bind(ids);
        return ids.setMaxResults(limit + 1).getResultList();
    }

    private static Conditions conditions(OrderFilter filter) {
        var to = filter.placedTo();
        return new Conditions()
                .when("o.demandId = :demand", "demand", filter.demandId())
                .when("(o.buyerId = :partner or o.sellerId = :partner)", "partner", filter.partnerId())
                .when("o.placedAt >= :placedFrom", "placedFrom", Conditions.start(filter.placedFrom()))
                .when(
                        "o.placedAt < :placedBefore",
                        "placedBefore",
                        Conditions.start(to == null ? null : to.plusDays(1)))
                .whenLike(HAS_TEXT, "text", filter.text());
    }

    /**
     * The order with its lines, if the reader is party to it.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none or it is not the reader's business
     */
    @Transactional
    public PurchaseOrder get(UUID id, MemberId reader) {
        return entities.createQuery(
                        """
                        select o from PurchaseOrder o join fetch o.lines
                        where o.id = :order and (o.buyerId = :reader or o.sellerId = :reader)
                        """,
                        PurchaseOrder.class)
                .setParameter("order", id)
                .setParameter("reader", reader.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> OrderProblem.UNKNOWN_ORDER.because(id));
    }

    /**
     * The order for whoever does not need its lines, or not all of them.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none or it is not the reader's business
     */
    @Transactional
    public PurchaseOrder head(UUID id, MemberId reader) {
        return entities.createQuery(
                        """
                        select o from PurchaseOrder o
                        where o.id = :order and (o.buyerId = :reader or o.sellerId = :reader)
                        """,
                        PurchaseOrder.class)
                .setParameter("order", id)
                .setParameter("reader", reader.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> OrderProblem.UNKNOWN_ORDER.because(id));
    }

    /**
     * The order for a change: nobody else changes it until the transaction ends.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none or it is not the party's business
     */
    public PurchaseOrder forChange(UUID id, MemberId party) {
        return entities.createQuery(
                        "select o from PurchaseOrder o where o.id = :order and (o.buyerId = :party or o.sellerId = :party)",
                        PurchaseOrder.class)
                .setParameter("order", id)
                .setParameter("party", party.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> OrderProblem.UNKNOWN_ORDER.because(id));
    }

    /** The seller's order that fulfils that demand, if it was published before. */
    public Optional<UUID> published(UUID demandId, MemberId seller) {
        return entities.createQuery(
                        "select o.id from PurchaseOrder o where o.demandId = :demand and o.sellerId = :seller",
                        UUID.class)
                .setParameter("demand", demandId)
                .setParameter("seller", seller.value())
                .getResultStream()
                .findFirst();
    }

    /** Whether the buyer has used that number already. */
    public boolean isTaken(MemberId buyer, String number) {
        return entities.createQuery(
                        "select o.id from PurchaseOrder o where o.buyerId = :buyer and o.number = :number", UUID.class)
                .setParameter("buyer", buyer.value())
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    /** Who made each version when, the oldest first; the reader has been checked. */
    public List<VersionMade> versions(UUID orderId) {
        return entities.createQuery(
                        """
                        select v.id.version, v.kind, v.saidBy, v.person, v.saidAt
                        from OrderVersion v where v.id.orderId = :order order by v.id.version
                        """,
                        VersionMade.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    /**
     * How a version came about, without what it said: that is as large as the order.
     *
     * @param version from 1
     * @param kind which deed made it
     * @param saidBy the member
     * @param person name of the person
     * @param saidAt the moment
     */
    public record VersionMade(Long version, OrderVersion.Kind kind, UUID saidBy, String person, Instant saidAt) {}

    void add(PurchaseOrder order) {
        entities.persist(order);
    }

    void keep(OrderVersion version) {
        entities.persist(version);
    }

    /** Writes what a deed made of the order now, so that the version is the new one. */
    void write(PurchaseOrder order) {
        entities.flush();
        var changed = order.lines().stream().filter(OrderLine::isChanged).toList();
        entities.unwrap(Session.class).doWork(connection -> new WriteLines(connection).changed(order.id(), changed));
    }

    private List<PurchaseOrder> withLines(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var orders = entities.createQuery(
                        "select distinct o from PurchaseOrder o join fetch o.lines where o.id in :ids",
                        PurchaseOrder.class)
                .setParameter("ids", Set.copyOf(ids))
                .getResultList();
        withPromises(ids);
        return Conditions.inOrder(ids, orders, PurchaseOrder::id);
    }

    /** Reads the promises of orders at once, into the orders at hand. */
    private void withPromises(Collection<UUID> ids) {
        entities.createQuery(
                        "select distinct o from PurchaseOrder o left join fetch o.promises where o.id in :ids",
                        PurchaseOrder.class)
                .setParameter("ids", Set.copyOf(ids))
                .getResultList();
    }
}
