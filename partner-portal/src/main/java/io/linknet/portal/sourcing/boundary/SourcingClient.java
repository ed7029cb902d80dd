package io.linknet.portal.sourcing.boundary;

import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.kernel.rest.Page;
import io.linknet.portal.procurement.boundary.ProcurementClient;
import io.linknet.portal.sourcing.entity.Bid;
import io.linknet.portal.sourcing.entity.Comparison;
import io.linknet.portal.sourcing.entity.Rfq;
import io.linknet.portal.view.boundary.ListSearch;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** The sourcing part of procurement's API, in the name of the person signed in. */
@RegisterRestClient(configKey = "procurement")
@RegisterProvider(ServiceTokenFilter.class)
@Path("rfqs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface SourcingClient {

    String KEY = "Idempotency-Key";
    String SEEN = "If-Match";

    @GET
    Page<Rfq> rfqs(
            @BeanParam ListSearch search, @QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @GET
    @Path("export")
    @Produces(ProcurementClient.WORKBOOK)
    Response export(@BeanParam ListSearch search);

    @GET
    @Path("{id}")
    Rfq rfq(@PathParam("id") UUID id);

    @POST
    Rfq prepare(@HeaderParam(KEY) String key, NewRfq rfq);

    @POST
    @Path("{id}/publication")
    Rfq publish(@HeaderParam(KEY) String key, @HeaderParam(SEEN) String version, @PathParam("id") UUID id);

    @POST
    @Path("{id}/withdrawal")
    Rfq withdraw(
            @HeaderParam(KEY) String key, @HeaderParam(SEEN) String version, @PathParam("id") UUID id, Reason reason);

    @POST
    @Path("{id}/closing")
    Rfq close(@HeaderParam(KEY) String key, @HeaderParam(SEEN) String version, @PathParam("id") UUID id, Reason reason);

    @GET
    @Path("{id}/comparison")
    Page<Comparison> comparison(@PathParam("id") UUID id, @QueryParam("limit") int limit);

    @POST
    @Path("{id}/awards")
    Awarded award(@HeaderParam(KEY) String key, @PathParam("id") UUID id, NewAward award);

    @GET
    @Path("{id}/bid")
    Bid bid(@PathParam("id") UUID id);

    @PUT
    @Path("{id}/bid")
    Bid seal(
            @HeaderParam(KEY) String key,
            @HeaderParam(SEEN) @Nullable String revision,
            @PathParam("id") UUID id,
            NewBid bid);

    @DELETE
    @Path("{id}/bid")
    Bid withdrawBid(@HeaderParam(KEY) String key, @HeaderParam(SEEN) String revision, @PathParam("id") UUID id);

    /** Why a request is withdrawn or closed. */
    record Reason(String reason) {}

    /** What was awarded. */
    record Awarded(List<Rfq.Award> awards) {}
}
