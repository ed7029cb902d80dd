package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What documents of other systems said about an order, beyond what was acted upon; the order's page shows it too. */
@Controller
@Path("procurement/orders/{id}/documents")
@RequestScoped
public class OrderDocumentsPage {

    @Inject
    Pages pages;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** The documents, the oldest first. */
    @GET
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.PLANNER, Roles.TREASURER, Roles.DISPATCHER, Roles.QUALITY_INSPECTOR
    })
    public Response show(@PathParam("id") UUID id) {
        var order = procurement.order(id, 0);
        return pages.titled("procurement.order.documents")
                .crumb("procurement.orders", OrdersPage.LIST)
                .crumb("procurement.order", OrdersPage.LIST + "/" + id)
                .show("procurement/order-documents", new OrderDocumentsView(order, procurement.documents(id)));
    }
}
