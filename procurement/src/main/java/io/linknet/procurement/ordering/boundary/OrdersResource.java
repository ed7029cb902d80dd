package io.linknet.procurement.ordering.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.listing.Conditions;
import io.linknet.procurement.ordering.control.AnswerOrder;
import io.linknet.procurement.ordering.control.CloseLines;
import io.linknet.procurement.ordering.control.LinesOfOrders;
import io.linknet.procurement.ordering.control.OrderFilter;
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
import java.util.UUID;
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
    LinesOfOrders lines;

    @Inject
    OrderViews views;

    @Inject
    CurrentCaller caller;

    /**
     * Own orders, newest first unless {@code sort} says otherwise.
     *
     * @param firstLines how many lines of each; all when absent
     * @param query which ones
     */
    @GET
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public Page<OrderView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("firstLines") @Nullable Integer firstLines,
            @BeanParam @Valid OrdersQuery query) {
        var size = Page.limit(limit);
        var filter = query.toFilter();
        var from = Cursor.parse(after);
        var rows = firstLines == null
                ? orders.page(caller.get().member(), filter, from, size)
                : orders.heads(caller.get().member(), filter, from, size);
        return Page.of(rows, size, order -> place(order, filter), views.of(rows, firstLines));
    }

    /**
     * One order with its history, its open proposal and its ETag.
     *
     * @param firstLines how many of its lines; all when absent
     */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    @Answers(OrderView.class)
    public Response get(@PathParam("id") UUID id, @QueryParam("firstLines") @Nullable Integer firstLines) {
        var reader = caller.get().member();
        var order = firstLines == null ? orders.get(id, reader) : orders.head(id, reader);
        var open = proposals.open(order).orElse(null);
        var past = new OrderView.Negotiation(orders.versions(id), open, lines.waiting(order, open));
        return Response.ok(views.of(order, firstLines).with(past))
                .tag(Versions.etag(order.version()))
                .build();
    }

    /**
     * Places an order.
     *
     * @param firstLines how many of its lines come back; all when absent
     */
    @POST
    @Command
    @RolesAllowed(Roles.BUYER)
    @Answers(OrderView.class)
    public Response place(
            @QueryParam("firstLines") @Nullable Integer firstLines, @Valid @NotNull OrderRequest request) {
        var order = placeOrder.place(caller.get(), request.number(), request.toDomain(items));
        return answered(Response.created(URI.create("orders/" + order.id())), order, firstLines);
    }

    /**
     * Answers an order line by line; repeating the request with its key answers once.
     *
     * @param firstLines how many of its lines come back; all when absent
     */
    @PUT
    @Path("{id}/answer")
    @Command
    @RolesAllowed(Roles.SELLER)
    @Answers(OrderView.class)
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion,
            @QueryParam("firstLines") @Nullable Integer firstLines,
            @Valid @NotNull AnswerRequest request) {
        var order = answerOrder.answer(caller.get(), id, seenVersion, request.toDomain(), request.restToDomain());
        return answered(Response.ok(), order, firstLines);
    }

    /**
     * Closes lines short: the buyer no longer waits for what is open on them.
     *
     * @param firstLines how many of its lines come back; all when absent
     */
    @POST
    @Path("{id}/closing")
    @Command
    @RolesAllowed(Roles.BUYER)
    @Answers(OrderView.class)
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion,
            @QueryParam("firstLines") @Nullable Integer firstLines,
            @Valid @NotNull ClosingRequest request) {
        var order = closeLines.close(
                caller.get(),
                id,
                seenVersion,
                request.toDomain(),
                request.reason().strip());
        return answered(Response.ok(), order, firstLines);
    }

    private Response answered(Response.ResponseBuilder answer, PurchaseOrder order, @Nullable Integer firstLines) {
        return answer.tag(Versions.etag(order.version()))
                .entity(views.of(order, firstLines))
                .build();
    }

    /** Where it stands in the list. */
    static Cursor place(PurchaseOrder order, OrderFilter filter) {
        return filter.sorting()
                .place(
                        order.id(),
                        order.placedAt(),
                        Conditions.start(order.sum().due()));
    }
}
