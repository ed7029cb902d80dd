package io.linknet.procurement.blanket.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.blanket.control.BlanketOrders;
import io.linknet.procurement.blanket.control.CallOff;
import io.linknet.procurement.blanket.control.DecideBlanket;
import io.linknet.procurement.blanket.control.OfferBlanket;
import io.linknet.procurement.blanket.entity.BlanketOrder;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.PartyView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.jspecify.annotations.Nullable;

/** Blanket orders: offered by buyers, agreed to by sellers, called off by buyers. */
@Path("blanket-orders")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BlanketOrdersResource {

    @Inject
    BlanketOrders blankets;

    @Inject
    OfferBlanket offerBlanket;

    @Inject
    DecideBlanket decideBlanket;

    @Inject
    CallOff callOff;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /** Own blanket orders of either side, newest first. */
    @GET
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public Page<BlanketView> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = blankets.page(caller.get().member(), Cursor.parse(after), size);
        return Page.of(rows, size, row -> new Cursor(row.placedAt(), row.id()), this::view);
    }

    /** One blanket order with what is called off and left of it, and its ETag. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    @Answers(BlanketView.class)
    public Response get(@PathParam("id") UUID id) {
        return answered(Response.ok(), blankets.get(id, caller.get().member()));
    }

    /** Offers a blanket order. */
    @POST
    @Command
    @RolesAllowed(Roles.BUYER)
    @Answers(BlanketView.class)
    public Response offer(@Valid @NotNull BlanketRequest request) {
        var blanket = offerBlanket.offer(caller.get(), request.toDomain());
        return answered(Response.created(URI.create("blanket-orders/" + blanket.id())), blanket);
    }

    /** The seller agrees. */
    @POST
    @Path("{id}/agreement")
    @Command
    @RolesAllowed(Roles.SELLER)
    @Answers(BlanketView.class)
    public Response agree(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion) {
        return answered(Response.ok(), decideBlanket.agree(caller.get(), id, seenVersion));
    }

    /** The seller refuses. */
    @POST
    @Path("{id}/refusal")
    @Command
    @RolesAllowed(Roles.SELLER)
    @Answers(BlanketView.class)
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion,
            @Valid @NotNull ReasonRequest request) {
        return answered(
                Response.ok(),
                decideBlanket.refuse(
                        caller.get(), id, seenVersion, request.reason().strip()));
    }

    /** The buyer calls no more off. */
    @POST
    @Path("{id}/end")
    @Command
    @RolesAllowed(Roles.BUYER)
    @Answers(BlanketView.class)
    public Response end(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion,
            @Valid @NotNull ReasonRequest request) {
        return answered(
                Response.ok(),
                decideBlanket.end(
                        caller.get(), id, seenVersion, request.reason().strip()));
    }

    /** Calls off: the answer is the order that was placed. */
    @POST
    @Path("{id}/call-offs")
    @Command
    @RolesAllowed(Roles.BUYER)
    @Answers(CalledOff.class)
    public Response callOff(@PathParam("id") UUID id, @Valid @NotNull CallOffRequest request) {
        var order = callOff.callOff(caller.get(), id, request.toDomain());
        return Response.created(URI.create("orders/" + order))
                .entity(new CalledOff(order))
                .build();
    }

    /** The order that a call-off placed. */
    @Classified(RELATION)
    public record CalledOff(UUID orderId) {}

    private Response answered(Response.ResponseBuilder answer, BlanketOrder blanket) {
        return answer.tag(Versions.etag(blanket.version()))
                .entity(view(blanket))
                .build();
    }

    private BlanketView view(BlanketOrder blanket) {
        var parties = members.parties(
                List.of(blanket.buyer().value(), blanket.seller().value()));
        return BlanketView.of(
                blanket,
                blankets.called(blanket),
                PartyView.of(blanket.buyer().value(), parties),
                PartyView.of(blanket.seller().value(), parties));
    }
}
