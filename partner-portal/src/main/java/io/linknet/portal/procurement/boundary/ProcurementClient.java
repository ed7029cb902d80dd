package io.linknet.portal.procurement.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.kernel.rest.Page;
import io.linknet.portal.procurement.entity.Blanket;
import io.linknet.portal.procurement.entity.Demand;
import io.linknet.portal.procurement.entity.DemandCoverage;
import io.linknet.portal.procurement.entity.Difference;
import io.linknet.portal.procurement.entity.District;
import io.linknet.portal.procurement.entity.Farmer;
import io.linknet.portal.procurement.entity.Job;
import io.linknet.portal.procurement.entity.Material;
import io.linknet.portal.procurement.entity.NamedLine;
import io.linknet.portal.procurement.entity.Order;
import io.linknet.portal.procurement.entity.OrderDocument;
import io.linknet.portal.procurement.entity.OwnPledge;
import io.linknet.portal.procurement.entity.Pledge;
import io.linknet.portal.procurement.entity.Pool;
import io.linknet.portal.procurement.entity.Proposal;
import io.linknet.portal.procurement.entity.Trial;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Procurement's API, in the name of the person signed in. */
@RegisterRestClient(configKey = "procurement")
@RegisterProvider(ServiceTokenFilter.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ProcurementClient {

    String KEY = "Idempotency-Key";

    /** Office Open XML workbook. */
    String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @GET
    @Path("materials")
    List<Material> materials();

    @GET
    @Path("districts")
    List<District> districts();

    @GET
    @Path("demands")
    Page<Demand> demands(
            @BeanParam ListSearch search, @QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @GET
    @Path("demands/export")
    @Produces(WORKBOOK)
    Response exportDemands(@BeanParam ListSearch search);

    @GET
    @Path("demands/{id}")
    Demand demand(@PathParam("id") UUID id);

    @GET
    @Path("demands/{id}/coverage")
    DemandCoverage coverage(@PathParam("id") UUID id);

    @GET
    @Path("demands/{id}/coverage/lines/{line}")
    DemandCoverage.LineTier cooperatives(
            @PathParam("id") UUID id,
            @PathParam("line") int line,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit);

    @GET
    @Path("demands/{id}/coverage/lines/{line}/farmers")
    DemandCoverage.FarmerTier farmers(
            @PathParam("id") UUID id,
            @PathParam("line") int line,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit);

    @GET
    @Path("coverage")
    List<DemandCoverage> coverages(@QueryParam("demand") List<UUID> demands);

    @POST
    @Path("demands")
    Demand post(@HeaderParam(KEY) String key, NewDemand demand);

    @PUT
    @Path("demands/{id}/terms")
    Demand amend(
            @HeaderParam(KEY) String key,
            @HeaderParam("If-Match") String version,
            @PathParam("id") UUID id,
            NewDemand demand);

    @POST
    @Path("demands/{id}/withdrawal")
    Demand withdraw(@HeaderParam(KEY) String key, @PathParam("id") UUID id, Abandonment reason);

    @GET
    @Path("demands/{id}/versions")
    List<Demand.Version> versions(@PathParam("id") UUID id);

    @GET
    @Path("demands/{id}/copy")
    Demand.Draft copy(@PathParam("id") UUID id, @QueryParam("days") int days);

    @POST
    @Path("pools/{id}/pledges/confirmation")
    Pool keepPledge(@HeaderParam(KEY) String key, @PathParam("id") UUID pool, Kept kept);

    @DELETE
    @Path("pools/{id}/pledges")
    Pool withdrawPledge(@HeaderParam(KEY) String key, @PathParam("id") UUID pool);

    @POST
    @Path("pools/{id}/countersigns/reminders")
    Reminded remindFarmers(@HeaderParam(KEY) String key, @PathParam("id") UUID pool);

    @GET
    @Path("pools")
    Page<Pool> pools(
            @BeanParam ListSearch search,
            @QueryParam("after") @Nullable String after,
            @QueryParam("demand") @Nullable UUID demand,
            @QueryParam("joint") boolean joint,
            @QueryParam("limit") int limit);

    @GET
    @Path("pools/export")
    @Produces(WORKBOOK)
    Response exportPools(@BeanParam ListSearch search, @QueryParam("joint") boolean joint);

    @GET
    @Path("pledges")
    Page<OwnPledge> pledges(
            @BeanParam ListSearch search, @QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @GET
    @Path("pledges/export")
    @Produces(WORKBOOK)
    Response exportPledges(@BeanParam ListSearch search);

    @GET
    @Path("pools/{id}/trials")
    List<Trial> trials(@PathParam("id") UUID pool);

    @GET
    @Path("pools/{id}")
    Pool pool(@PathParam("id") UUID id);

    @POST
    @Path("pools/{id}/pledges")
    Pledge pledge(@HeaderParam(KEY) String key, @PathParam("id") UUID pool, NewPledge pledge);

    @POST
    @Path("pools/{id}/lock")
    Pool lock(@HeaderParam(KEY) String key, @PathParam("id") UUID pool);

    @POST
    @Path("pools/{id}/clearings")
    Response clear(@HeaderParam(KEY) String key, @PathParam("id") UUID pool, NewClearing clearing);

    @GET
    @Path("pools/{id}/clearing/certificate")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    Response certificate(@PathParam("id") UUID pool);

    @POST
    @Path("pools")
    Pool prepare(@HeaderParam(KEY) String key, NewJointPool pool);

    @POST
    @Path("pools/{id}/opening")
    Pool open(@HeaderParam(KEY) String key, @PathParam("id") UUID pool);

    @POST
    @Path("pools/{id}/demands")
    Pool join(@HeaderParam(KEY) String key, @PathParam("id") UUID pool, Joining joining);

    @DELETE
    @Path("pools/{id}/demands/{demand}")
    Pool leave(@HeaderParam(KEY) String key, @PathParam("id") UUID pool, @PathParam("demand") UUID demand);

    @POST
    @Path("pools/{id}/parties")
    Pool invite(@HeaderParam(KEY) String key, @PathParam("id") UUID pool, Inviting inviting);

    @POST
    @Path("pools/{id}/parties/consent")
    Pool consent(@HeaderParam(KEY) String key, @PathParam("id") UUID pool);

    @PUT
    @Path("pools/{id}/terms")
    Pool agree(
            @HeaderParam(KEY) String key,
            @HeaderParam("If-Match") String version,
            @PathParam("id") UUID pool,
            NewPoolTerms terms);

    @POST
    @Path("pools/{id}/extension")
    Pool extend(@HeaderParam(KEY) String key, @PathParam("id") UUID pool, Extension extension);

    @POST
    @Path("pools/{id}/abandonment")
    Pool abandon(@HeaderParam(KEY) String key, @PathParam("id") UUID pool, Abandonment abandonment);

    @DELETE
    @Path("jobs/{id}")
    Job cancel(@HeaderParam(KEY) String key, @PathParam("id") UUID job);

    @POST
    @Path("pools/{id}/publication")
    Publication publish(@HeaderParam(KEY) String key, @PathParam("id") UUID pool);

    @GET
    @Path("orders")
    Page<Order> orders(
            @BeanParam ListSearch search,
            @QueryParam("after") @Nullable String after,
            @QueryParam("demand") @Nullable UUID demand,
            @QueryParam("firstLines") int firstLines,
            @QueryParam("limit") int limit);

    @POST
    @Path("orders")
    Order place(@HeaderParam(KEY) String key, @QueryParam("firstLines") int firstLines, NewOrder order);

    @GET
    @Path("orders/export")
    @Produces(WORKBOOK)
    Response exportOrders(@BeanParam ListSearch search);

    @GET
    @Path("orders/{id}")
    Order order(@PathParam("id") UUID id, @QueryParam("firstLines") int firstLines);

    @GET
    @Path("orders/{id}/lines")
    Page<Order.Line> lines(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("state") @Nullable String state,
            @QueryParam("text") @Nullable String text,
            @QueryParam("line") List<Integer> line,
            @QueryParam("limit") int limit);

    @GET
    @Path("orders/{id}")
    @Produces(MediaType.APPLICATION_XML)
    String orderDocument(@PathParam("id") UUID id);

    @GET
    @Path("orders/{id}/response")
    @Produces(MediaType.APPLICATION_XML)
    String responseDocument(@PathParam("id") UUID id);

    @GET
    @Path("orders/{id}/documents")
    List<OrderDocument> documents(@PathParam("id") UUID id);

    @PUT
    @Path("orders/{id}/answer")
    Order answer(
            @HeaderParam(KEY) String key,
            @HeaderParam("If-Match") String version,
            @PathParam("id") UUID id,
            @QueryParam("firstLines") int firstLines,
            NewAnswer answer);

    @GET
    @Path("blanket-orders")
    Page<Blanket> blankets(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @GET
    @Path("blanket-orders/{id}")
    Blanket blanket(@PathParam("id") UUID id);

    @POST
    @Path("blanket-orders")
    Blanket offer(@HeaderParam(KEY) String key, NewBlanket blanket);

    @POST
    @Path("blanket-orders/{id}/{outcome}")
    Blanket decideBlanket(
            @HeaderParam(KEY) String key,
            @HeaderParam("If-Match") String version,
            @PathParam("id") UUID id,
            @PathParam("outcome") String outcome,
            @Nullable Abandonment why);

    @POST
    @Path("blanket-orders/{id}/call-offs")
    Publication.Sent callOff(@HeaderParam(KEY) String key, @PathParam("id") UUID id, NewBlanket.Calling calling);

    @POST
    @Path("orders/{id}/closing")
    Order close(
            @HeaderParam(KEY) String key,
            @HeaderParam("If-Match") String version,
            @PathParam("id") UUID id,
            @QueryParam("firstLines") int firstLines,
            NewProposal.Closing closing);

    @GET
    @Path("orders/{id}/proposals")
    Page<Proposal> proposals(
            @PathParam("id") UUID id, @QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @POST
    @Path("orders/{id}/proposals")
    Proposal propose(
            @HeaderParam(KEY) String key,
            @HeaderParam("If-Match") String version,
            @PathParam("id") UUID id,
            NewProposal proposal);

    @POST
    @Path("orders/{id}/proposals/{proposal}/counter")
    Proposal counter(
            @HeaderParam(KEY) String key,
            @HeaderParam("If-Match") String version,
            @PathParam("id") UUID id,
            @PathParam("proposal") UUID proposal,
            NewProposal instead);

    @POST
    @Path("orders/{id}/proposals/{proposal}/{outcome}")
    Proposal decide(
            @HeaderParam(KEY) String key,
            @HeaderParam("If-Match") String version,
            @PathParam("id") UUID id,
            @PathParam("proposal") UUID proposal,
            @PathParam("outcome") String outcome,
            @Nullable Abandonment why);

    @GET
    @Path("orders/{id}/versions/{version}/difference")
    Page<Difference> difference(
            @PathParam("id") UUID id,
            @PathParam("version") long version,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit);

    @GET
    @Path("farmers")
    Page<Farmer> farmers(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @POST
    @Path("farmers")
    Farmer register(@HeaderParam(KEY) String key, NewFarmer farmer);

    @GET
    @Path("farmers/{id}")
    Farmer farmer(@PathParam("id") UUID id);

    @PUT
    @Path("farmers/{id}/consent")
    Farmer consent(@HeaderParam(KEY) String key, @PathParam("id") UUID id, NewConsent consent);

    @DELETE
    @Path("farmers/{id}/consent")
    Farmer withdrawConsent(@HeaderParam(KEY) String key, @PathParam("id") UUID id);

    /** The farmers behind the lines of an order, as far as they may be named. */
    @GET
    @Path("orders/{id}/farmers")
    List<NamedLine> orderFarmers(@PathParam("id") UUID id);

    /** Tries a rule or makes it binding; the answer is the outcome, or the job that it was left to (202). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewClearing(
            String rule,
            boolean dryRun,
            @Nullable String pricing,
            @Nullable Boolean despiteMinimum,
            @Nullable List<String> first) {}

    /** The new last day for pledges. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Extension(@Nullable LocalDate answerBy) {}

    /** Own demands that are put into a joint pool. */
    record Joining(List<String> demandIds) {}

    /** Members that may join a joint pool. */
    record Inviting(List<String> invited) {}

    /** The version of the demand that was looked at. */
    record Kept(int demandRevision) {}

    /** Why everything is put to nothing. */
    record Abandonment(String reason) {}

    /** How many orders went out. */
    record Publication(List<Sent> orders) {

        /** One of them. */
        public record Sent(UUID orderId) {}
    }

    /**
     * How many shares it was about.
     *
     * @param asked those that had no open link and have one now
     * @param reminded those whose link goes on
     */
    record Reminded(int asked, int reminded) {

        /** All of them. */
        public int all() {
            return asked + reminded;
        }
    }
}
