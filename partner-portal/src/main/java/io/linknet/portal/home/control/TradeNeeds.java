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

/** What procurement has waiting. */
@RegisterRestClient(configKey = "procurement")
@RegisterProvider(ServiceTokenFilter.class)
@Produces(MediaType.APPLICATION_JSON)
@Path("")
public interface TradeNeeds {

    /** Orders in these states, on the side of {@code buyer} or {@code seller}. */
    @GET
    @Path("orders")
    Page<NeedRow> orders(
            @QueryParam("side") String side, @QueryParam("status") List<String> status, @QueryParam("limit") int limit);

    /** Requests for quotation in these states, the own ones or those of others. */
    @GET
    @Path("rfqs")
    Page<NeedRow> rfqs(
            @QueryParam("side") String side, @QueryParam("status") List<String> status, @QueryParam("limit") int limit);

    /** Pools in these states. */
    @GET
    @Path("pools")
    Page<NeedRow> pools(@QueryParam("status") List<String> status, @QueryParam("limit") int limit);
}
