package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.Order;
import io.linknet.portal.procurement.entity.Party;
import io.linknet.portal.view.boundary.ListHead;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of orders, bought and sold. */
public record OrdersView(ListHead head, List<Order> rows, @Nullable String next, UUID me) {

    /** The other side of an order. */
    public Party other(Order order) {
        return order.other(me);
    }
}
