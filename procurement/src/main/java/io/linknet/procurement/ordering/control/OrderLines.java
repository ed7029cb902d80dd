package io.linknet.procurement.ordering.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Unit;
import io.linknet.procurement.ordering.entity.OrderLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds single order lines for the features that follow what becomes of them. */
@ApplicationScoped
public class OrderLines {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** The line of that number, if procurement has such an order; other services may know orders of their own. */
    public Optional<Found> find(UUID orderId, int line) {
        return entities.createQuery(
                        "select l from OrderLine l join fetch l.order where l.order.id = :order and l.line = :line",
                        OrderLine.class)
                .setParameter("order", orderId)
                .setParameter("line", line)
                .getResultStream()
                .findFirst()
                .map(Found::of);
    }

    /**
     * A line and whom it concerns.
     *
     * @param orderId the order
     * @param line its number in the order
     * @param buyer who ordered
     * @param seller who delivers
     * @param demandId the demand it fulfils
     * @param demandLine the line of that demand
     * @param unit the unit it is counted in
     */
    public record Found(
            UUID orderId,
            int line,
            MemberId buyer,
            MemberId seller,
            @Nullable UUID demandId,
            @Nullable Integer demandLine,
            Unit unit) {

        static Found of(OrderLine line) {
            var order = line.order();
            return new Found(
                    order.id(),
                    line.line(),
                    order.buyer(),
                    order.seller(),
                    order.demandId(),
                    line.demandLine(),
                    line.quantity().unit());
        }
    }
}
