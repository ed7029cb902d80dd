package io.linknet.procurement.coverage.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.procurement.demand.control.Demands;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Shows how far one demand is covered. */
@Path("demands/{id}/coverage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DemandCoverageResource {

    @Inject
    CoveragePages pages;

    @Inject
    Demands demands;

    @Inject
    CurrentCaller caller;

    /** The coverage of the demand, line by line. */
    @GET
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public CoverageView coverage(@PathParam("id") UUID id) {
        var reader = caller.get().member();
        return pages.views(List.of(demands.terms(id, reader)), reader).get(0);
    }
}
