package io.linknet.procurement.ordering.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.ordering.control.AcceptProposal;
import io.linknet.procurement.ordering.control.CounterProposal;
import io.linknet.procurement.ordering.control.DropProposal;
import io.linknet.procurement.ordering.control.Proposals;
import io.linknet.procurement.ordering.control.ProposeChange;
import io.linknet.procurement.ordering.control.PurchaseOrders;
import io.linknet.procurement.ordering.control.TradedItems;
import io.linknet.procurement.ordering.entity.OrderProposal;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the parties of an order propose to each other, and what becomes of it. */
@Path("orders/{id}/proposals")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProposalsResource {

    @Inject
    PurchaseOrders orders;

    @Inject
    Proposals proposals;

    @Inject
    ProposeChange proposeChange;

    @Inject
    CounterProposal counterProposal;

    @Inject
    AcceptProposal acceptProposal;

    @Inject
    DropProposal dropProposal;

    @Inject
    TradedItems items;

    @Inject
    CurrentCaller caller;

    /** The thread, newest first. */
    @GET
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public Page<ProposalView> list(
            @PathParam("id") UUID order,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var own = orders.head(order, caller.get().member());
        var rows = proposals.page(own, Cursor.parse(after), size);
        return Page.of(rows, size, row -> new Cursor(row.proposed().at(), row.id()), ProposalView::of);
    }

    /** One proposal with its ETag. */
    @GET
    @Path("{proposal}")
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    @Answers(ProposalView.class)
    public Response get(@PathParam("id") UUID order, @PathParam("proposal") UUID id) {
        var own = orders.head(order, caller.get().member());
        return answered(Response.ok(), proposals.get(own, id));
    }

    /** Proposes a change or a cancellation; {@code If-Match} names the version of the order. */
    @POST
    @Command
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.PLANNER})
    @Answers(ProposalView.class)
    public Response propose(
            @PathParam("id") UUID order,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion,
            @Valid @NotNull ProposalRequest request) {
        return created(
                proposeChange.propose(caller.get(), order, seenVersion, wantedOf -> request.toDomain(wantedOf, items)));
    }

    /** Proposes something else instead; {@code If-Match} names the version of the proposal, as in all that follow. */
    @POST
    @Path("{proposal}/counter")
    @Command
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.PLANNER})
    @Answers(ProposalView.class)
    public Response counter(
            @PathParam("id") UUID order,
            @PathParam("proposal") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion,
            @Valid @NotNull ProposalRequest request) {
        return created(counterProposal.counter(
                caller.get(), order, id, seenVersion, wantedOf -> request.toDomain(wantedOf, items)));
    }

    /** Agrees; the order has a new version by it. */
    @POST
    @Path("{proposal}/acceptance")
    @Command
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.PLANNER})
    @Answers(ProposalView.class)
    public Response accept(
            @PathParam("id") UUID order,
            @PathParam("proposal") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion) {
        return answered(Response.ok(), acceptProposal.accept(caller.get(), order, id, seenVersion));
    }

    /** Says no, with the reason. */
    @POST
    @Path("{proposal}/refusal")
    @Command
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.PLANNER})
    @Answers(ProposalView.class)
    public Response refuse(
            @PathParam("id") UUID order,
            @PathParam("proposal") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion,
            @Valid @NotNull RefusalRequest request) {
        return answered(
                Response.ok(),
                dropProposal.refuse(
                        caller.get(), order, id, seenVersion, request.reason().strip()));
    }

    /** Takes an own proposal back. */
    @POST
    @Path("{proposal}/withdrawal")
    @Command
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.PLANNER})
    @Answers(ProposalView.class)
    public Response withdraw(
            @PathParam("id") UUID order,
            @PathParam("proposal") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion) {
        return answered(Response.ok(), dropProposal.withdraw(caller.get(), order, id, seenVersion));
    }

    private static Response created(OrderProposal proposal) {
        var address = URI.create("orders/" + proposal.orderId() + "/proposals/" + proposal.id());
        return answered(Response.created(address), proposal);
    }

    private static Response answered(Response.ResponseBuilder answer, OrderProposal proposal) {
        return answer.tag(Versions.etag(proposal.version()))
                .entity(ProposalView.of(proposal))
                .build();
    }
}
