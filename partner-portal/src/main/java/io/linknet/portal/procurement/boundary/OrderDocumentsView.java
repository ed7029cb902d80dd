package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.Order;
import io.linknet.portal.procurement.entity.OrderDocument;
import java.util.List;

/** The documents of other systems about an order. */
public record OrderDocumentsView(Order order, List<OrderDocument> documents) {

    /** Who sent it. */
    public String sender(OrderDocument document) {
        return order.party(document.sender()).name();
    }
}
