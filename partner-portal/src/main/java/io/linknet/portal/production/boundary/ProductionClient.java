package io.linknet.portal.production.boundary;

import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.kernel.rest.Page;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Production-sync's API, in the name of the person signed in. */
@RegisterRestClient(configKey = "production-sync")
@RegisterProvider(ServiceTokenFilter.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ProductionClient {

    @GET
    @Path("grid")
    Grid grid(@QueryParam("from") @Nullable String from, @QueryParam("weeks") int weeks);

    @GET
    @Path("plans/{material}")
    Plan plan(@PathParam("material") String material);

    @PUT
    @Path("plans/{material}")
    Plan write(
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion,
            @PathParam("material") String material,
            NewPlan plan);

    @GET
    @Path("shortages")
    Page<Shortage> shortages(
            @QueryParam("after") @Nullable String after,
            @QueryParam("covered") boolean covered,
            @QueryParam("limit") int limit);
}
