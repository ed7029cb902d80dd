package io.linknet.portal.countersign.boundary;

import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.kernel.rest.Page;
import io.linknet.portal.countersign.entity.AskedShare;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The shares of the own pledge to a pool, in the name of the clerk signed in. */
@RegisterRestClient(configKey = "procurement")
@RegisterProvider(ServiceTokenFilter.class)
@Path("pools/{pool}/countersigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface CountersignsClient {

    String KEY = "Idempotency-Key";

    @GET
    Page<AskedShare> shares(
            @PathParam("pool") UUID pool, @QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @POST
    Response ask(@HeaderParam(KEY) String key, @PathParam("pool") UUID pool, Asked asked);

    @POST
    @Path("{share}/code")
    AskedShare code(
            @HeaderParam(KEY) String key, @PathParam("pool") UUID pool, @PathParam("share") UUID share, Code code);

    @GET
    @Path("{share}/qr.svg")
    @Produces("image/svg+xml")
    byte[] qr(@PathParam("pool") UUID pool, @PathParam("share") UUID share);

    /** Whose farmers are asked. */
    record Asked(List<UUID> shareIds) {}

    /** What the farmer has read out. */
    record Code(String code) {}
}
