package io.linknet.procurement.ordering.document.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.ordering.document.entity.DocumentLine;
import io.linknet.procurement.ordering.document.entity.DocumentProblem;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import io.linknet.procurement.ordering.entity.ProposalDecided;
import io.linknet.procurement.ordering.entity.ProposalState;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The documents about orders; whoever asks has been found to be party to the order. */
@ApplicationScoped
public class TradeDocuments {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Clock clock;

    /** All of an order, the oldest first. */
    public List<TradeDocument> of(UUID orderId) {
        return entities.createQuery(
                        "select d from TradeDocument d where d.orderId = :order order by d.receivedAt, d.id",
                        TradeDocument.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    /** The document the order came in, if it came in one. */
    public Optional<TradeDocument> order(UUID orderId) {
        return entities
                .createQuery(
                        "select d from TradeDocument d where d.orderId = :order and d.kind = :kind",
                        TradeDocument.class)
                .setParameter("order", orderId)
                .setParameter("kind", TradeDocument.Kind.ORDER)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * The order that the very document has placed before, so that it places no other.
     *
     * @param buyer who sends it
     */
    public Optional<UUID> placedBy(MemberId buyer, TradeDocument.Received received) {
        return entities
                .createQuery(
                        """
                        select d.orderId from TradeDocument d
                        where d.buyerId = :buyer and d.senderId = :buyer and d.kind = :kind and d.digest = :digest
                        """,
                        UUID.class)
                .setParameter("buyer", buyer.value())
                .setParameter("kind", TradeDocument.Kind.ORDER)
                .setParameter("digest", received.digest())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The very bytes, if they were taken before: whatever the order has become since, they change nothing now. */
    public Optional<TradeDocument.Received> taken(UUID orderId, MemberId sender, String digest) {
        return of(orderId).stream()
                .filter(it -> it.sender().equals(sender.value()) && it.digest().equals(digest))
                .map(TradeDocument::received)
                .findFirst();
    }

    /**
     * Whether the very document was taken before, so that it changes nothing now.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if its sender used the number for another document
     */
    public boolean isTaken(UUID orderId, MemberId sender, TradeDocument.Received received) {
        var same = of(orderId).stream()
                .filter(it -> it.sender().equals(sender.value()))
                .filter(it -> it.kind() == received.kind() && it.number().equals(received.number()))
                .findFirst();
        same.filter(it -> !it.digest().equals(received.digest())).ifPresent(another -> {
            throw DocumentProblem.DOCUMENT_NUMBER_TAKEN.because(received.number());
        });
        return same.isPresent();
    }

    /** Keeps what was taken. */
    public void keep(PurchaseOrder order, MemberId sender, TradeDocument.Received received) {
        entities.persist(new TradeDocument(order, sender, received, clock.instant()));
    }

    /** What the documents call the lines, by the order's line numbers; a line without a name keeps its number. */
    public Map<Integer, String> lineIds(PurchaseOrder order) {
        var ids = new LinkedHashMap<Integer, String>();
        order.lines().forEach(line -> ids.put(line.line(), Integer.toString(line.line())));
        entities.createQuery("select l from DocumentLine l where l.id.orderId = :order", DocumentLine.class)
                .setParameter("order", order.id())
                .getResultList()
                .forEach(line -> ids.replace(line.line(), line.documentLine()));
        return ids;
    }

    /** Remembers what a document calls lines of the order; of lines it wants to add, in the place of a former wish. */
    public void name(UUID orderId, Map<Integer, String> lineIds) {
        lineIds.forEach((line, id) -> entities.merge(new DocumentLine(orderId, line, id)));
    }

    /** The names of lines that were not added go with the proposal. */
    void forget(@Observes ProposalDecided decided) {
        if (decided.proposal().state() == ProposalState.ACCEPTED) {
            return;
        }
        entities.createQuery(
                        """
                        delete from DocumentLine l where l.id.orderId = :order
                          and not exists (select 1 from OrderLine o where o.order.id = :order and o.line = l.id.line)
                        """)
                .setParameter("order", decided.order().id())
                .executeUpdate();
    }
}
