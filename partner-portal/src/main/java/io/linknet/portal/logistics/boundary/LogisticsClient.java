package io.linknet.portal.logistics.boundary;

import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.kernel.rest.Page;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Logistics, in the name of the person who looks at the page. */
@RegisterRestClient(configKey = "logistics")
@RegisterProvider(ServiceTokenFilter.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface LogisticsClient {

    /** Promises to ship, earliest first. */
    @GET
    @Path("deliveries")
    Page<Goods.Delivery> deliveries(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    /** Who can be asked to drive. */
    @GET
    @Path("carriers")
    List<Goods.Party> carriers();

    /** Shipments, newest first. */
    @GET
    @Path("shipments")
    Page<Goods.Shipment> shipments(
            @QueryParam("status") List<String> statuses,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit);

    /** One shipment. */
    @GET
    @Path("shipments/{id}")
    Goods.Shipment shipment(@PathParam("id") UUID id);

    /** What its carrier told. */
    @GET
    @Path("shipments/{id}/milestones")
    List<Goods.Milestone> milestones(@PathParam("id") UUID id);

    /** Its receipt; 404 before there is one. */
    @GET
    @Path("shipments/{id}/receipt")
    Goods.Receipt receipt(@PathParam("id") UUID id);

    /** Announces a load. */
    @POST
    @Path("shipments")
    Orders.Made announce(@HeaderParam("Idempotency-Key") String key, Orders.NewShipment load);

    /** Tells where a shipment is. */
    @POST
    @Path("shipments/{id}/milestones")
    Orders.Told report(
            @HeaderParam("Idempotency-Key") String key, @PathParam("id") UUID id, Orders.NewMilestone milestone);

    /** Weighs in. */
    @POST
    @Path("shipments/{id}/receipt")
    Orders.Made receive(
            @HeaderParam("Idempotency-Key") String key, @PathParam("id") UUID id, Orders.NewReceipt weighIn);
}
