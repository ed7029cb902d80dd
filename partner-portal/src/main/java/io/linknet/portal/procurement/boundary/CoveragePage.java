package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Who stands behind the coverage of a demand: its lines, their cooperatives and, for a cooperative, its own farmers. */
@Controller
@Path("procurement/demands/{id}/coverage")
@RequestScoped
public class CoveragePage {

    private static final int ROWS = 50;

    @Inject
    Pages pages;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** The demand in all, and its lines. */
    @GET
    @RolesAllowed({Roles.BUYER, Roles.PLANNER, Roles.SELLER})
    public Response demand(@PathParam("id") UUID id) {
        var demand = procurement.demand(id);
        var view = new CoverageView(demand, procurement.coverage(id), new MaterialNames(procurement.materials()));
        return pages.titled("procurement.coverage")
                .crumb("procurement.demands", DemandsPage.LIST)
                .crumb("procurement.demand", DemandsPage.LIST + "/" + id)
                .show("procurement/coverage", view);
    }

    /** One line and those who contribute to it: cooperatives for who asks, the own farmers for a cooperative. */
    @GET
    @Path("{line}")
    @RolesAllowed({Roles.BUYER, Roles.PLANNER, Roles.SELLER})
    public Response line(
            @PathParam("id") UUID id, @PathParam("line") int line, @QueryParam("after") @Nullable String after) {
        var farmers = isClerk();
        var view = new LineCoverageView(
                procurement.demand(id),
                line,
                procurement.cooperatives(id, line, farmers ? null : after, ROWS),
                farmers ? procurement.farmers(id, line, after, ROWS) : null,
                new MaterialNames(procurement.materials()));
        return pages.titled("procurement.coverage")
                .crumb("procurement.demands", DemandsPage.LIST)
                .crumb("procurement.demand", DemandsPage.LIST + "/" + id)
                .crumb("procurement.coverage", DemandsPage.LIST + "/" + id + "/coverage")
                .show("procurement/coverage-line", view);
    }

    private boolean isClerk() {
        return pages.person()
                .filter(person ->
                        person.caller().has(Role.SELLER) && person.caller().kind() == MemberKind.COOPERATIVE)
                .isPresent();
    }
}
