package io.linknet.procurement.sourcing.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.listing.ListFilter;
import io.linknet.procurement.listing.ListQuery;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.sourcing.control.PrepareRfq;
import io.linknet.procurement.sourcing.control.RfqCycle;
import io.linknet.procurement.sourcing.control.Rfqs;
import io.linknet.procurement.sourcing.entity.Rfq;
import io.linknet.procurement.sourcing.entity.RfqStatus;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Requests for quotation: prepared, published and decided by buyers, read by those they ask. */
@Path("rfqs")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RfqsResource {

    @Inject
    Rfqs rfqs;

    @Inject
    PrepareRfq prepareRfq;

    @Inject
    RfqCycle cycle;

    @Inject
    RfqPages pages;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /**
     * Own requests and those the member is invited to, newest first unless {@code sort} says otherwise.
     *
     * @param query which ones
     * @param status repeatable; all when absent
     */
    @GET
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public Page<RfqView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @BeanParam @Valid ListQuery query,
            @QueryParam("status") Set<RfqStatus> status) {
        var size = Page.limit(limit);
        var filter = query.toFilter();
        var rows = rfqs.page(caller.get().member(), status, filter, Cursor.parse(after), size);
        var buyers =
                members.parties(rows.stream().map(rfq -> rfq.buyer().value()).toList());
        return Page.of(
                rows,
                size,
                rfq -> place(rfq, filter),
                rfq -> RfqView.of(rfq, PartyView.of(rfq.buyer().value(), buyers), RfqView.Aside.NONE));
    }

    /** One request, with its ETag; bids do not change it. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    @Answers(RfqView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(rfqs.get(id, caller.get().member()));
    }

    /** Prepares a request; nobody is asked yet. */
    @POST
    @Command
    @RolesAllowed(Roles.BUYER)
    @Answers(RfqView.class)
    public Response prepare(@Valid @NotNull RfqRequest request) {
        var rfq = prepareRfq.prepare(caller.get(), request.toDomain());
        return Response.created(URI.create("rfqs/" + rfq.id()))
                .tag(Versions.etag(rfq.version()))
                .entity(pages.full(rfq, caller.get().member()))
                .build();
    }

    /** Asks the invited. */
    @POST
    @Path("{id}/publication")
    @Command
    @RolesAllowed(Roles.BUYER)
    @Answers(RfqView.class)
    public Response publish(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion) {
        return answer(cycle.publish(caller.get(), id, seen(seenVersion)));
    }

    /** Takes the request back before its deadline. */
    @POST
    @Path("{id}/withdrawal")
    @Command
    @RolesAllowed(Roles.BUYER)
    @Answers(RfqView.class)
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion,
            @Valid @NotNull ReasonRequest request) {
        return answer(cycle.withdraw(caller.get(), id, request.reason().strip(), seen(seenVersion)));
    }

    /** Ends an opened request without an award. */
    @POST
    @Path("{id}/closing")
    @Command
    @RolesAllowed(Roles.BUYER)
    @Answers(RfqView.class)
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion,
            @Valid @NotNull ReasonRequest request) {
        return answer(cycle.close(caller.get(), id, request.reason().strip(), seen(seenVersion)));
    }

    private static Consumer<Rfq> seen(@Nullable String version) {
        return rfq -> Versions.require(version, rfq.version());
    }

    private Response answer(Rfq rfq) {
        return Response.ok(pages.full(rfq, caller.get().member()))
                .tag(Versions.etag(rfq.version()))
                .build();
    }

    /** Where it stands in the list. */
    static Cursor place(Rfq rfq, ListFilter filter) {
        return filter.place(rfq.id(), rfq.createdAt(), rfq.answerUntil());
    }
}
