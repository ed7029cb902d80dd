package io.linknet.procurement.ordering.control;

import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much of each line of an order is on its way or has come, as far as logistics has told. */
@ApplicationScoped
class ShippedQuantities {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** By line, in the line's unit; lines of which nothing was shipped are absent. */
    Map<Integer, Quantity> of(PurchaseOrder order) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select order_line, sum(amount) from fulfilment
                        where order_id = :order and stage = 'SHIPPED' and buyer_id = :buyer and seller_id = :seller
                        group by order_line
                        """,
                        Object[].class)
                .setParameter("order", order.id())
                .setParameter("buyer", order.buyer().value())
                .setParameter("seller", order.seller().value())
                .getResultList();
        var shipped = new HashMap<Integer, Quantity>();
        for (var row : rows) {
            var columns = (Object[]) row;
            var number = ((Number) columns[0]).intValue();
            order.line(number)
                    .ifPresent(line -> shipped.put(
                            number,
                            new Quantity(
                                    (BigDecimal) columns[1], line.quantity().unit())));
        }
        return shipped;
    }
}
