package io.linknet.procurement.ordering.document.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Versions;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.Party;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.ordering.boundary.OrderView;
import io.linknet.procurement.ordering.control.PurchaseOrders;
import io.linknet.procurement.ordering.document.control.TradeDocuments;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders as documents of other systems: UBL 2.1 in, UBL 2.1 out. */
@Path("orders")
@RequestScoped
public class OrderDocumentsResource {

    @Inject
    PurchaseOrders orders;

    @Inject
    TakeDocuments take;

    @Inject
    TradeDocuments documents;

    @Inject
    IssuedDocuments issued;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * Places the order of a UBL document.
     *
     * @param seller id or alias of the seller, when the document's own identifiers are not known here; they are from then
     *     on
     */
    @POST
    @Command
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.BUYER)
    @Answers(TakenView.class)
    public Response place(@QueryParam("seller") @Nullable String seller, byte[] document) {
        var taken = take.order(caller.get(), seller, document);
        return answer(Response.created(URI.create("orders/" + taken.order().id())), taken);
    }

    /** Answers by a UBL OrderResponse, or by a simple one that takes or refuses everything. */
    @POST
    @Command
    @Path("{id}/response")
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SELLER)
    @Answers(TakenView.class)
    public Response answer(@PathParam("id") UUID id, byte[] document) {
        return answer(Response.ok(), take.response(caller.get(), id, document));
    }

    /** Proposes what a UBL OrderChange says, of either side. */
    @POST
    @Command
    @Path("{id}/change")
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.PLANNER})
    @Answers(TakenView.class)
    public Response change(@PathParam("id") UUID id, byte[] document) {
        return answer(Response.ok(), take.change(caller.get(), id, document));
    }

    /** Proposes what a UBL OrderCancellation says, of either side. */
    @POST
    @Command
    @Path("{id}/cancellation")
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    @Answers(TakenView.class)
    public Response cancellation(@PathParam("id") UUID id, byte[] document) {
        return answer(Response.ok(), take.cancellation(caller.get(), id, document));
    }

    /** The newest change that either side has proposed, as a UBL OrderChange with every line of the order. */
    @GET
    @Path("{id}/change")
    @Transactional
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed(Roles.MEMBER)
    @Classified(value = DataClass.RELATION, marks = Mark.MONEY)
    public Response change(@PathParam("id") UUID id) {
        return issued(TradeDocument.Kind.ORDER_CHANGE, id);
    }

    /** The newest cancellation that either side has proposed, as a UBL OrderCancellation. */
    @GET
    @Path("{id}/cancellation")
    @Transactional
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed(Roles.MEMBER)
    @Classified(DataClass.RELATION)
    public Response cancellation(@PathParam("id") UUID id) {
        return issued(TradeDocument.Kind.ORDER_CANCELLATION, id);
    }

    /** The documents that came about the order, the oldest first, each with what it says beyond what is acted upon. */
    @GET
    @Path("{id}/documents")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MEMBER)
    public List<DocumentView> documents(@PathParam("id") UUID id) {
        var order = orders.get(id, caller.get().member());
        return documents.of(order.id()).stream().map(DocumentView::of).toList();
    }

    /** The order in UBL: the document it came in, or one of ours. */
    @GET
    @Path("{id}")
    @Transactional
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed(Roles.MEMBER)
    @Classified(value = DataClass.RELATION, marks = Mark.MONEY)
    public Response order(@PathParam("id") UUID id) {
        return issued(TradeDocument.Kind.ORDER, id);
    }

    /** The answer in UBL, as it stands. */
    @GET
    @Path("{id}/response")
    @Transactional
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed(Roles.MEMBER)
    @Classified(DataClass.RELATION)
    public Response response(@PathParam("id") UUID id) {
        return issued(TradeDocument.Kind.ORDER_RESPONSE, id);
    }

    /** A document that tells of an order; runs in the transaction of whoever asks. */
    public Response issued(TradeDocument.Kind kind, UUID id) {
        var today = LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
        var document = issued.issued(kind, id, caller.get().member(), today);
        return Response.ok(document.xml(), MediaType.APPLICATION_XML)
                .tag(Versions.etag(document.version()))
                .build();
    }

    private Response answer(Response.ResponseBuilder answer, TakeDocuments.Taken taken) {
        var order = taken.order();
        var parties = parties(order);
        var view = OrderView.of(
                order,
                PartyView.of(order.buyer().value(), parties),
                PartyView.of(order.seller().value(), parties));
        return answer.tag(Versions.etag(order.version()))
                .entity(new TakenView(view, taken.document().carried()))
                .build();
    }

    private Map<UUID, Party> parties(PurchaseOrder order) {
        return members.parties(List.of(order.buyer().value(), order.seller().value()));
    }
}
