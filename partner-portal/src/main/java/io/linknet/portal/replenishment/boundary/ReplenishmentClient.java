package io.linknet.portal.replenishment.boundary;

import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.kernel.rest.Page;
import io.linknet.portal.replenishment.entity.Netted;
import io.linknet.portal.replenishment.entity.Rule;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The replenishment part of procurement's API, in the name of the person signed in. */
@RegisterRestClient(configKey = "procurement")
@RegisterProvider(ServiceTokenFilter.class)
@Path("replenishment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ReplenishmentClient {

    @GET
    Page<Netted> netted(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @PUT
    @Path("rules/{material}")
    Rule.Written write(
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") @Nullable String version,
            @PathParam("material") String material,
            Rule rule);

    @POST
    @Path("demands")
    Posted post(@HeaderParam("Idempotency-Key") String key, NewReplenishment wish);

    /** The demand that came of it. */
    record Posted(UUID demandId, String number) {}
}
