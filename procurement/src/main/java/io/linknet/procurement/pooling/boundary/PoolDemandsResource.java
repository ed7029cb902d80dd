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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What is in a joint pool: each leader puts its own demands in and, while the pool is a draft, takes them out. */
@Path("pools/{id}/demands")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PoolDemandsResource {

    @Inject
    JointPools jointPools;

    @Inject
    PoolPages pages;

    @Inject
    CurrentCaller caller;

    /** Consents to being cleared together, with these demands. */
    @POST
    @Command
    @RolesAllowed(Roles.BUYER)
    @Answers(PoolView.class)
    public Response join(@PathParam("id") UUID id, @Valid @NotNull JoinRequest request) {
        var pool = jointPools.join(
                caller.get(), id, request.demandIds().stream().distinct().toList());
        return Response.ok(pages.full(pool, caller.get().member())).build();
    }

    /** Takes a demand out of a draft. */
    @DELETE
    @Path("{demand}")
    @Command
    @RolesAllowed(Roles.BUYER)
    @Answers(PoolView.class)
    public Response leave(@PathParam("id") UUID id, @PathParam("demand") UUID demand) {
        var pool = jointPools.leave(caller.get(), id, demand);
        return Response.ok(pages.full(pool, caller.get().member())).build();
    }
}
