package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Mark;
import io.linknet.portal.frame.boundary.Downloads;
import io.linknet.portal.view.boundary.ListSearch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The lists of the trade as workbooks, each with what its page shows under the same filter; no controller, whose answers would
 * be taken for names of templates.
 */
@Path("procurement")
@RequestScoped
public class ListDownloads {

    @Inject
    @RestClient
    ProcurementClient procurement;

    @GET
    @Path("orders-export")
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.PLANNER, Roles.TREASURER, Roles.DISPATCHER, Roles.QUALITY_INSPECTOR
    })
    @Classified(value = DataClass.RELATION, marks = Mark.MONEY)
    public Response orders(@BeanParam ListSearch search) {
        return Downloads.of(procurement.exportOrders(search));
    }

    @GET
    @Path("demands-export")
    @RolesAllowed({Roles.BUYER, Roles.PLANNER})
    @Classified(value = DataClass.RELATION, marks = Mark.MONEY)
    public Response demands(@BeanParam ListSearch search) {
        return Downloads.of(procurement.exportDemands(search));
    }

    @GET
    @Path("pools-export")
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    @Classified(value = DataClass.RELATION, marks = Mark.MONEY)
    public Response pools(@BeanParam ListSearch search, @QueryParam("joint") boolean joint) {
        return Downloads.of(procurement.exportPools(search, joint));
    }

    @GET
    @Path("pledges-export")
    @RolesAllowed(Roles.SELLER)
    @Classified(value = DataClass.RELATION, marks = Mark.MONEY)
    public Response pledges(@BeanParam ListSearch search) {
        return Downloads.of(procurement.exportPledges(search));
    }
}
