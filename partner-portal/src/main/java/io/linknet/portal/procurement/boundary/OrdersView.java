package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.Order;
import io.linknet.portal.procurement.entity.Party;
import io.linknet.portal.view.boundary.ListHead;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of orders, bought and sold.
 *
 * @param selling whether the reader answers orders
 */
public record OrdersView(ListHead head, List<Order> rows, @Nullable String next, UUID me, boolean selling) {

    /** The other side of an order. */
    public Party other(Order order) {
        return order.other(me);
    }

    /** Whether the reader can confirm the order from here. */
    public boolean isConfirmable(Order order) {
        return selling && order.seller().id().equals(me) && order.awaitsAnswer() && order.openLines() > 0;
    }

    /** Whether any can be. */
    public boolean hasConfirmable() {
        return rows.stream().anyMatch(this::isConfirmable);
    }
}
