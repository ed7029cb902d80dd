package io.linknet.procurement.ordering.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.ordering.control.AnswerOrder;
import io.linknet.procurement.ordering.control.CloseLines;
import io.linknet.procurement.ordering.control.PlaceOrder;
import io.linknet.procurement.ordering.control.Proposals;
import io.linknet.procurement.ordering.control.PurchaseOrders;
import io.linknet.procurement.ordering.control.TradedItems;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders in JSON: placed by buyers, answered by sellers, read by both. */
@Path("orders")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {

    @Inject
    PurchaseOrders orders;

    @Inject
    PlaceOrder placeOrder;

    @Inject
    AnswerOrder answerOrder;

    @Inject
    CloseLines closeLines;

    @Inject
    Proposals proposals;

    @Inject
    TradedItems items;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /**
     * Own orders, newest first.
     *
     * @param query which ones
     */
    @GET
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public Page<OrderView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @BeanParam @Valid OrdersQuery query) {
        var size = Page.limit(limit);
        var filter = query.toFilter();
        var rows = orders.page(caller.get().member(), filter, Cursor.parse(after), size);
        var parties = members.parties(rows.stream()
                .flatMap(
                        order -> Stream.of(order.buyer().value(), order.seller().value()))
                .toList());
        return Page.of(
                rows,
                size,
                OrdersResource::key,
                order -> OrderView.of(
                        order,
                        PartyView.of(order.buyer().value(), parties),
                        PartyView.of(order.seller().value(), parties)));
    }

    /** One order with its history, its open proposal and its ETag. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public Response get(@PathParam("id") UUID id) {
        var order = orders.get(id, caller.get().member());
        var parties = parties(order);
        var view = OrderView.of(order, parties.get(0), parties.get(1));
        var past = new OrderView.Negotiation(
                orders.versions(id), proposals.open(order).orElse(null));
        return Response.ok(view.with(past)).tag(Versions.etag(order.version())).build();
    }

    /** Places an order. */
    @POST
    @Command
    @RolesAllowed(Roles.BUYER)
    public Response place(@Valid @NotNull OrderRequest request) {
        var order = placeOrder.place(caller.get(), request.number(), request.toDomain(items));
        return answered(Response.created(URI.create("orders/" + order.id())), order);
    }

    /** Answers an order line by line; repeating the request with its key answers once. */
    @PUT
    @Path("{id}/answer")
    @Command
    @RolesAllowed(Roles.SELLER)
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion,
            @Valid @NotNull AnswerRequest request) {
        var order = answerOrder.answer(caller.get(), id, seenVersion, request.toDomain());
        return answered(Response.ok(), order);
    }

    /** Closes lines short: the buyer no longer waits for what is open on them. */
    @POST
    @Path("{id}/closing")
    @Command
    @RolesAllowed(Roles.BUYER)
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion,
            @Valid @NotNull ClosingRequest request) {
        var order = closeLines.close(
                caller.get(),
                id,
                seenVersion,
                request.toDomain(),
                request.reason().strip());
        return answered(Response.ok(), order);
    }

    private Response answered(Response.ResponseBuilder answer, PurchaseOrder order) {
        var parties = parties(order);
        return answer.tag(Versions.etag(order.version()))
                .entity(OrderView.of(order, parties.get(0), parties.get(1)))
                .build();
    }

    private List<PartyView> parties(PurchaseOrder order) {
        var ids = List.of(order.buyer().value(), order.seller().value());
        var found = members.parties(ids);
        return ids.stream().map(id -> PartyView.of(id, found)).toList();
    }

    private static Cursor key(PurchaseOrder order) {
        return new Cursor(order.placedAt(), order.id());
    }
}
