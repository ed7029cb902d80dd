package io.linknet.procurement.supplier.control;

import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.ordering.control.OrderLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.UUID;

/** Writes down what came of order lines at the weigh-in. Runs in the event's transaction; a receipt's later word counts. */
@ApplicationScoped
public class Receipts {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    OrderLines lines;

    /**
     * An order line of a receipt, all its lots together.
     *
     * @param arrived what the scales said
     */
    public record Judged(UUID orderId, int orderLine, Quantity arrived, Quantity accepted, Quantity rejected) {

        /** Together with another lot of the same line. */
        public Judged plus(Judged lot) {
            return new Judged(
                    orderId,
                    orderLine,
                    arrived.plus(lot.arrived.in(arrived.unit())),
                    accepted.plus(lot.accepted.in(accepted.unit())),
                    rejected.plus(lot.rejected.in(rejected.unit())));
        }
    }

    /** Counts a line in the unit it was ordered in; lines of orders that nobody knows here are none of ours. */
    public void record(UUID receiptId, LocalDate day, Judged judged) {
        lines.find(judged.orderId, judged.orderLine).ifPresent(line -> entities.createNativeQuery(
                        """
                        insert into receipt_line (receipt_id, order_id, order_line, buyer_id, seller_id, received_on,
                          arrived, accepted, rejected, unit)
                        values (:receipt, :order, :line, :buyer, :seller, :day, :arrived, :accepted, :rejected, :unit)
                        on conflict (receipt_id, order_id, order_line) do update set received_on = excluded.received_on,
                          arrived = excluded.arrived, accepted = excluded.accepted, rejected = excluded.rejected
                        """)
                .setParameter("receipt", receiptId)
                .setParameter("order", line.orderId())
                .setParameter("line", line.line())
                .setParameter("buyer", line.buyer().value())
                .setParameter("seller", line.seller().value())
                .setParameter("day", day)
                .setParameter("arrived", judged.arrived.in(line.unit()).amount())
                .setParameter("accepted", judged.accepted.in(line.unit()).amount())
                .setParameter("rejected", judged.rejected.in(line.unit()).amount())
                .setParameter("unit", line.unit().code())
                .executeUpdate());
    }
}
