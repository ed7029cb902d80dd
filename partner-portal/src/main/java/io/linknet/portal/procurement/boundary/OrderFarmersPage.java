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

/** Who grew what an order is for, by a grant of its seller; the order's page shows it too. */
@Controller
@Path("procurement/orders/{id}/farmers")
@RequestScoped
public class OrderFarmersPage {

    @Inject
    Pages pages;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** The lines with somebody to name. */
    @GET
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.PLANNER, Roles.TREASURER, Roles.DISPATCHER, Roles.QUALITY_INSPECTOR
    })
    public Response show(@PathParam("id") UUID id) {
        return pages.titled("procurement.order.farmers")
                .crumb("procurement.orders", OrdersPage.LIST)
                .crumb("procurement.order", OrdersPage.LIST + "/" + id)
                .show("procurement/order-farmers", new OrderFarmersView(procurement.orderFarmers(id)));
    }
}
