package io.linknet.procurement.pooling.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.pooling.control.MakePledge;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Takes pledges for one pool. */
@Path("pools/{id}/pledges")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PoolPledgesResource {

    @Inject
    MakePledge makePledge;

    @Inject
    PoolPages pages;

    @Inject
    Demands demands;

    @Inject
    CurrentCaller caller;

    /** Pledges, or says the pledge anew while the pool is open. */
    @POST
    @Command
    @RolesAllowed(Roles.SELLER)
    public Response pledge(@PathParam("id") UUID id, @Valid @NotNull PledgeRequest request) {
        var pledge = makePledge.pledge(caller.get(), id, request.toDomain());
        var demand = demands.terms(pledge.demandId(), caller.get().member());
        return Response.created(URI.create("pledges/" + pledge.id()))
                .tag(Versions.etag(pledge.version()))
                .entity(pages.forCooperative(pledge, demand))
                .build();
    }
}
