package io.linknet.procurement.pooling.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.procurement.pooling.control.JointPools;
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

/** Who takes part in a joint pool. */
@Path("pools/{id}/parties")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PoolPartiesResource {

    @Inject
    JointPools jointPools;

    @Inject
    PoolPages pages;

    @Inject
    CurrentCaller caller;

    /** Invites members to the own joint pool. */
    @POST
    @Command
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    @Answers(PoolView.class)
    public Response invite(@PathParam("id") UUID id, @Valid @NotNull InvitationRequest request) {
        var pool = jointPools.invite(caller.get(), id, request.invited());
        return Response.ok(pages.full(pool, caller.get().member())).build();
    }

    /** Consents to selling together. */
    @POST
    @Path("consent")
    @Command
    @RolesAllowed(Roles.SELLER)
    @Answers(PoolView.class)
    public Response consent(@PathParam("id") UUID id) {
        var pool = jointPools.consent(caller.get(), id);
        return Response.ok(pages.full(pool, caller.get().member())).build();
    }
}
