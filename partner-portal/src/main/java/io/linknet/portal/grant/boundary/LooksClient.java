package io.linknet.portal.grant.boundary;

import io.linknet.kernel.rest.Page;
import io.linknet.portal.grant.entity.Look;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The looks of others at the member's data in one service, in the name of the person signed in. */
public interface LooksClient {

    @GET
    @Path("evidence/reads")
    @Produces(MediaType.APPLICATION_JSON)
    Page<Look> looks(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);
}
