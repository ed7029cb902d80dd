package io.linknet.portal.procurement.boundary;

import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.kernel.rest.Page;
import io.linknet.portal.procurement.entity.StandingDemand;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Procurement's standing demands, in the name of the person signed in. */
@RegisterRestClient(configKey = "procurement")
@RegisterProvider(ServiceTokenFilter.class)
@Path("standing-demands")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface StandingClient {

    @GET
    Page<StandingDemand> list(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @GET
    @Path("{id}")
    StandingDemand get(@PathParam("id") UUID id);

    @POST
    StandingDemand set(@HeaderParam(ProcurementClient.KEY) String key, NewStanding standing);

    @POST
    @Path("{id}/end")
    StandingDemand end(@HeaderParam(ProcurementClient.KEY) String key, @PathParam("id") UUID id);
}
