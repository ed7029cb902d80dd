package io.linknet.portal.secondfactor.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.portal.secondfactor.control.OwnSecondFactors;
import io.linknet.portal.secondfactor.entity.HeldFactor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The caller's own second factors; they are set up on Keycloak's pages only. */
@Path("api/partner-portal/second-factors")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SecondFactorsResource {

    @Inject
    OwnSecondFactors factors;

    /** In the order in which they are asked for. */
    @GET
    @RolesAllowed(Roles.MEMBER)
    public List<HeldFactor> list() {
        return factors.list().all();
    }

    /** Removes one, unless it is the last. */
    @DELETE
    @FreshSignIn
    @Path("{id}")
    @Command
    @RolesAllowed(Roles.MEMBER)
    @Answers({})
    public Response remove(@PathParam("id") String id) {
        factors.remove(id);
        return Response.noContent().build();
    }
}
