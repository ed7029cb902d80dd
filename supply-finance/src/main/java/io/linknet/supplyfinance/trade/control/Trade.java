package io.linknet.supplyfinance.trade.control;

import io.linknet.supplyfinance.trade.entity.AcceptedLine;
import io.linknet.supplyfinance.trade.entity.OrderLine;
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

    /** Keeps a fact that only proves something. */
    public void note(TradeFact fact) {
        entities.persist(fact);
        work.finish();
    }

    /** The lines of the newest version of an order, with their prices; empty when it is not known yet. */
    public List<PricedLine> pricedLines(UUID orderId) {
        return entities.createQuery(
                        """
                        select l from OrderLine l where l.id.orderId = :order
                          and l.id.version = (select max(m.id.version) from OrderLine m where m.id.orderId = :order)
                        order by l.id.line
                        """,
                        OrderLine.class)
                .setParameter("order", orderId)
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
