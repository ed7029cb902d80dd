package io.linknet.procurement.pooling.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Command;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.pooling.control.ClearPool;
import io.linknet.procurement.pooling.entity.Outcome;
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
import java.util.UUID;

/** Clearings of a pool: tried, and made binding. */
@Path("pools/{id}/clearings")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClearingsResource {

    @Inject
    ClearPool clearPool;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /** Tries a rule, or makes its outcome binding. */
    @POST
    @Command
    @RolesAllowed(Roles.BUYER)
    public Response clear(@PathParam("id") UUID id, @Valid @NotNull ClearingRequest request) {
        var outcome = request.dryRun()
                ? clearPool.tryOut(caller.get(), id, request.rule())
                : clearPool.clear(caller.get(), id, request.rule());
        return Response.ok(view(id, request.dryRun(), outcome)).build();
    }

    private ClearingView view(UUID poolId, boolean dryRun, Outcome outcome) {
        var parties = members.parties(outcome.shares().stream()
                .map(share -> share.offer().cooperative().value())
                .toList());
        return ClearingView.of(poolId, dryRun, outcome, parties);
    }
}
