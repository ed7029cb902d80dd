package io.linknet.portal.home.control;

import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.kernel.rest.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What logistics has waiting. */
@RegisterRestClient(configKey = "logistics")
@RegisterProvider(ServiceTokenFilter.class)
@Produces(MediaType.APPLICATION_JSON)
@Path("")
public interface GoodsNeeds {

    /** Promises that are to be shipped. */
    @GET
    @Path("deliveries")
    Page<NeedRow> deliveries(@QueryParam("limit") int limit);

    /** Shipments in these states. */
    @GET
    @Path("shipments")
    Page<NeedRow> shipments(@QueryParam("status") List<String> status, @QueryParam("limit") int limit);
}
