package io.linknet.portal.grant.boundary;

import io.linknet.kernel.rest.Page;
import io.linknet.portal.grant.entity.Look;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Looks in one service, in the name of the person signed in. */
public interface LooksClient {

    /** Those of others at the member's data. */
    @GET
    @Path("evidence/reads")
    @Produces(MediaType.APPLICATION_JSON)
    Page<Look> reads(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    /** Those of the member's own people at the data of others. */
    @GET
    @Path("evidence/looks")
    @Produces(MediaType.APPLICATION_JSON)
    Page<Look> looks(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);
}
