package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.Order;
import io.linknet.portal.procurement.entity.Party;
import io.linknet.portal.view.entity.SavedView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of orders, bought and sold.
 *
 * @param search the filter
 * @param views filters that the reader keeps
 */
public record OrdersView(List<Order> rows, @Nullable String next, OrdersSearch search, List<SavedView> views, UUID me) {

    /** The other side of an order. */
    public Party other(Order order) {
        return order.other(me);
    }
}
