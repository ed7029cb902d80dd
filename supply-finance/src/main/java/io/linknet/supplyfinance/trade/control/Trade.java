package io.linknet.supplyfinance.trade.control;

import io.linknet.supplyfinance.trade.entity.AcceptedLine;
import io.linknet.supplyfinance.trade.entity.OrderLine;
import io.linknet.supplyfinance.trade.entity.ShippedUnder;
import io.linknet.supplyfinance.trade.entity.TradeFact;
import io.linknet.supplyfinance.writing.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All that is known of orders and deliveries. Runs in the caller's transaction. */
@ApplicationScoped
public class Trade {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Work work;

    @Inject
    Event<TradeProgressed> progressed;

    /** Takes an order version with its prices; deliveries that came before it can be settled now. */
    public void ordered(TradeFact fact, List<OrderLine> lines) {
        entities.persist(fact);
        lines.forEach(entities::persist);
        progress(fact.documentId());
        work.finish();
    }

    /** Takes what was accepted of a delivery; each order it touches can be settled. */
    public void received(TradeFact fact, List<AcceptedLine> lines) {
        entities.persist(fact);
        lines.forEach(entities::persist);
        lines.stream().map(line -> line.finding().orderId()).distinct().sorted().forEach(this::progress);
        work.finish();
    }

    /**
     * Of an order and a weigh-in that come at once, the later one sees the earlier: without the lock each would miss what
     * the other has not committed yet, and nobody would settle.
     */
    private void progress(UUID orderId) {
        entities.flush();
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:order, 0))", Integer.class)
                .setParameter("order", orderId.toString())
                .getSingleResult();
        progressed.fire(new TradeProgressed(orderId));
    }

    /** Takes an answer to an order: it names no prices, but a shipment may have waited for the version. */
    public void answered(TradeFact fact) {
        entities.persist(fact);
        progress(fact.documentId());
        work.finish();
    }

    /** Takes a ship notice: under which version of which order it was sent. */
    public void shipped(TradeFact fact, Collection<ShippedUnder> versions) {
        entities.persist(fact);
        versions.forEach(entities::persist);
        work.finish();
    }

    /**
     * What the lines of an order cost that a shipment was sent under; empty while that version is not known yet.
     *
     * <p>A shipment whose notice named no version was sent before prices could change: under the first.
     */
    public List<PricedLine> pricedLines(UUID orderId, UUID shipmentId) {
        var shipped = entities.find(ShippedUnder.class, new ShippedUnder.Key(shipmentId, orderId));
        var version = shipped == null ? 1 : shipped.orderVersion();
        return newestKnown(orderId) < version ? List.of() : pricedLines(orderId, version);
    }

    private long newestKnown(UUID orderId) {
        return entities.createQuery(
                        "select coalesce(max(f.documentVersion), 0) from TradeFact f where f.documentId = :order",
                        Long.class)
                .setParameter("order", orderId)
                .getSingleResult();
    }

    /** Not every version names prices; those of the last one that did still count. */
    private List<PricedLine> pricedLines(UUID orderId, long version) {
        return entities.createQuery(
                        """
                        select l from OrderLine l where l.id.orderId = :order
                          and l.id.version = (select max(m.id.version) from OrderLine m
                                              where m.id.orderId = :order and m.id.version <= :version)
                        order by l.id.line
                        """,
                        OrderLine.class)
                .setParameter("order", orderId)
                .setParameter("version", version)
                .getResultStream()
                .map(PricedLine::of)
                .toList();
    }

    /** Everything accepted for an order so far, by receipt and position. */
    public List<AcceptedLot> accepted(UUID orderId) {
        return entities.createQuery(
                        "select a from AcceptedLine a where a.orderId = :order order by a.id.receiptId, a.id.position",
                        AcceptedLine.class)
                .setParameter("order", orderId)
                .getResultStream()
                .map(AcceptedLot::of)
                .toList();
    }

    /** Ids of the events about an order and a shipment, as far as they came. */
    public List<UUID> factsOf(UUID orderId, UUID shipmentId) {
        return entities.createQuery(
                        "select f.eventId from TradeFact f where f.documentId in (:order, :shipment)", UUID.class)
                .setParameter("order", orderId)
                .setParameter("shipment", shipmentId)
                .getResultList();
    }

    /** The kept events of those ids, oldest first. */
    public List<KeptFact> facts(Collection<UUID> eventIds) {
        if (eventIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select f from TradeFact f where f.eventId in :ids order by f.occurredAt, f.eventId",
                        TradeFact.class)
                .setParameter("ids", eventIds)
                .getResultStream()
                .map(KeptFact::of)
                .toList();
    }
}
