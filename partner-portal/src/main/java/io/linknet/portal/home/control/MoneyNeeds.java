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

/** What supply-finance has waiting. */
@RegisterRestClient(configKey = "supply-finance")
@RegisterProvider(ServiceTokenFilter.class)
@Produces(MediaType.APPLICATION_JSON)
@Path("")
public interface MoneyNeeds {

    /** Payables in these states. */
    @GET
    @Path("payables")
    Page<NeedRow> payables(@QueryParam("status") List<String> status, @QueryParam("limit") int limit);

    /** Vouchers that the member holds. */
    @GET
    @Path("vouchers")
    Page<NeedRow> vouchers(@QueryParam("relation") String relation, @QueryParam("limit") int limit);

    /** Financing applications in these states. */
    @GET
    @Path("applications")
    Page<NeedRow> applications(@QueryParam("status") List<String> status, @QueryParam("limit") int limit);
}
