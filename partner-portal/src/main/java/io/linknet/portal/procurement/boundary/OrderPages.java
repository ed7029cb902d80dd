package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.Role;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Order;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Shows one order, also when something about it was refused. */
@RequestScoped
class OrderPages {

    private static final int THREAD = 20;

    @Inject
    Pages pages;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** The order with an answer that was typed. */
    Response answered(Order order, int from, Form form) {
        return show(order, from, form, Form.blank());
    }

    /** The order with a decision that was refused. */
    Response negotiated(UUID id, Form form) {
        return show(procurement.order(id), 1, Form.blank(), form);
    }

    /** What is proposed on it, as the reader sees it. */
    Negotiation negotiation(Order order, Form form) {
        return new Negotiation(
                order, procurement.proposals(order.id(), null, THREAD).items(), reader(), form);
    }

    private Response show(Order order, int from, Form answer, Form decision) {
        var selling = order.seller().id().equals(reader().member().value()) && reader().has(Role.SELLER);
        return pages.titled("procurement.order.title", order.number())
                .crumb("procurement.orders", OrdersPage.LIST)
                .show("procurement/order", new OrderView(order, selling, from, answer, negotiation(order, decision)));
    }

    private Caller reader() {
        return pages.person().orElseThrow().caller();
    }
}
