package io.linknet.procurement.ordering.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.procurement.ordering.entity.OrderProposal;
import io.linknet.procurement.ordering.entity.ProposalKind;
import io.linknet.procurement.ordering.entity.ProposalProblem;
import io.linknet.procurement.ordering.entity.ProposalState;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the parties of orders proposed to each other.
 *
 * <p>Whoever gets the order may see its proposals, so every method starts from an order that was found for its reader.
 */
@ApplicationScoped
public class Proposals {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** The proposals of an order, the newest first. */
    public List<OrderProposal> page(PurchaseOrder order, Cursor after, int limit) {
        return entities.createQuery(
                        """
                        select p from OrderProposal p where p.orderId = :order
                          and (p.proposedAt < :at or p.proposedAt = :at and p.id < :id)
                        order by p.proposedAt desc, p.id desc
                        """,
                        OrderProposal.class)
                .setParameter("order", order.id())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /**
     * One proposal of an order.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the order has no such proposal
     */
    public OrderProposal get(PurchaseOrder order, UUID id) {
        return Optional.ofNullable(entities.find(OrderProposal.class, id))
                .filter(proposal -> proposal.orderId().equals(order.id()))
                .orElseThrow(() -> ProposalProblem.UNKNOWN_PROPOSAL.because(id, order.number()));
    }

    /**
     * The newest of a kind.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if none was ever proposed
     */
    public OrderProposal newest(PurchaseOrder order, ProposalKind kind) {
        return entities
                .createQuery(
                        """
                        select p from OrderProposal p where p.orderId = :order and p.kind = :kind
                        order by p.proposedAt desc, p.id desc
                        """,
                        OrderProposal.class)
                .setParameter("order", order.id())
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> ProposalProblem.UNKNOWN_PROPOSAL.because(kind, order.number()));
    }

    /** The proposal of the order that waits for the other party; there is at most one. */
    public Optional<OrderProposal> open(PurchaseOrder order) {
        return entities.createQuery(
                        "select p from OrderProposal p where p.orderId = :order and p.state = :open",
                        OrderProposal.class)
                .setParameter("order", order.id())
                .setParameter("open", ProposalState.OPEN)
                .getResultStream()
                .findFirst();
    }

    /** The lines that the open proposal speaks of: until it is decided they are neither answered nor closed. */
    Set<Integer> negotiated(PurchaseOrder order) {
        return open(order).map(proposal -> negotiated(order, proposal)).orElse(Set.of());
    }

    private static Set<Integer> negotiated(PurchaseOrder order, OrderProposal open) {
        var named = open.lineNumbers();
        return named.isEmpty() ? order.lines().stream().map(line -> line.line()).collect(Collectors.toSet()) : named;
    }

    void add(OrderProposal proposal) {
        entities.persist(proposal);
    }

    /** Writes now, so that what the database refuses is refused inside the unit of work. */
    void write() {
        entities.flush();
    }
}
