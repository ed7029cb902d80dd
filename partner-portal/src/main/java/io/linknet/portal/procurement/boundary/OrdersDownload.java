package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Downloads;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The list of orders as a workbook; no controller, whose answers would be taken for names of templates. */
@Path("procurement/orders-export")
@RequestScoped
public class OrdersDownload {

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** What the list shows under the same filter. */
    @GET
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.PLANNER, Roles.TREASURER, Roles.DISPATCHER, Roles.QUALITY_INSPECTOR
    })
    public Response export(@BeanParam OrdersSearch search) {
        return Downloads.of(procurement.export(search.status, search.text, search.placedFrom, search.placedTo));
    }
}
