package io.linknet.logistics.order.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.logistics.order.entity.Deliverable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order lines that can be shipped, by their parties. Runs in the caller's transaction. */
@ApplicationScoped
public class Deliverables {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /**
     * Lines of a buyer or seller with promises not shipped yet, earliest promise first.
     *
     * @param after the last row of the page before; absent for the first page
     * @param limit most rows
     */
    public List<Deliverable> open(MemberId party, @Nullable DuePosition after, int limit) {
        var query = entities.createQuery(
                        """
                        select d from Deliverable d
                        where (d.sellerId = :party or d.buyerId = :party) and d.nextDue is not null
                          and (:first = true or d.nextDue > :due or (d.nextDue = :due and d.id > :id))
                        order by d.nextDue, d.id
                        """,
                        Deliverable.class)
                .setParameter("party", party.value())
                .setParameter("first", after == null)
                .setParameter("due", after == null ? java.time.LocalDate.EPOCH : after.due())
                .setParameter("id", after == null ? new UUID(0, 0) : after.id());
        return query.setMaxResults(limit).getResultList();
    }

    /** The line that a seller may ship on, locked until the transaction ends. */
    public Optional<Shippable> forShipping(MemberId seller, UUID orderId, int line) {
        return entities.createQuery(
                        """
                        select d from Deliverable d
                        where d.orderId = :order and d.orderLine = :line and d.sellerId = :seller
                        """,
                        Deliverable.class)
                .setParameter("order", orderId)
                .setParameter("line", line)
                .setParameter("seller", seller.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(Shippable::new);
    }

    /** All lines of an order; for the service itself. */
    List<Deliverable> ofOrder(UUID orderId) {
        return entities.createQuery(
                        "select d from Deliverable d where d.orderId = :order order by d.orderLine", Deliverable.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    Deliverable add(Deliverable deliverable) {
        entities.persist(deliverable);
        return deliverable;
    }

    /** Writes now: what the database refuses is refused inside the unit of work and not at its commit. */
    void flush() {
        entities.flush();
    }
}
