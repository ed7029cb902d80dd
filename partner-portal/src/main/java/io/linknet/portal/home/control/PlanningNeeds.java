package io.linknet.portal.home.control;

import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.kernel.rest.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What planning has waiting. */
@RegisterRestClient(configKey = "production-sync")
@RegisterProvider(ServiceTokenFilter.class)
@Produces(MediaType.APPLICATION_JSON)
@Path("")
public interface PlanningNeeds {

    /** Materials that will be short. */
    @GET
    @Path("shortages")
    Page<NeedRow> shortages(@QueryParam("limit") int limit);
}
