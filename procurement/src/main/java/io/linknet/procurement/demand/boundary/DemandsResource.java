package io.linknet.procurement.demand.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.demand.control.AmendDemand;
import io.linknet.procurement.demand.control.DemandVersions;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.demand.control.PostDemand;
import io.linknet.procurement.demand.entity.Demand;
import io.linknet.procurement.demand.entity.DemandProblem;
import io.linknet.procurement.demand.entity.DemandStatus;
import io.linknet.procurement.listing.Conditions;
import io.linknet.procurement.listing.ListFilter;
import io.linknet.procurement.listing.ListQuery;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.PartyView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Demands: posted, amended and taken back by buyers, read by those who may answer. */
@Path("demands")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DemandsResource {

    @Inject
    Demands demands;

    @Inject
    PostDemand postDemand;

    @Inject
    AmendDemand amendDemand;

    @Inject
    DemandVersions versions;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /**
     * Own demands and those the member may answer, newest first unless {@code sort} says otherwise.
     *
     * @param query which ones
     * @param status repeatable; all when absent
     */
    @GET
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public Page<DemandView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @BeanParam @Valid ListQuery query,
            @QueryParam("status") Set<DemandStatus> status) {
        var size = Page.limit(limit);
        var filter = query.toFilter();
        var rows = demands.page(caller.get().member(), status, filter, Cursor.parse(after), size);
        var leaders = members.parties(
                rows.stream().map(demand -> demand.leader().value()).toList());
        return Page.of(
                rows,
                size,
                demand -> place(demand, filter),
                demand -> DemandView.of(demand, PartyView.of(demand.leader().value(), leaders), null));
    }

    /** One demand, with its ETag. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    @Answers(DemandView.class)
    public Response get(@PathParam("id") UUID id) {
        var reader = caller.get().member();
        var demand = demands.get(id, reader);
        var invited = demand.leader().equals(reader) ? demands.invited(id, reader) : null;
        var view = DemandView.of(demand, PartyView.of(members.party(demand.leader())), invited);
        return Response.ok(view).tag(Versions.etag(demand.version())).build();
    }

    /** Posts a demand and opens its pool. */
    @POST
    @Command
    @RolesAllowed(Roles.BUYER)
    @ForKinds(
            value = {MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR},
            problems = DemandProblem.class,
            refusal = "ONLY_BUYING_MEMBERS_POST")
    @Answers(DemandView.class)
    public Response post(@Valid @NotNull DemandRequest request) {
        var demand = postDemand.post(caller.get(), request.toDomain());
        var view = DemandView.of(demand, PartyView.of(members.party(demand.leader())), null);
        return Response.created(URI.create("demands/" + demand.id()))
                .tag(Versions.etag(demand.version()))
                .entity(view)
                .build();
    }

    /** Says a demand anew while its pool takes pledges; all who pledged are told. */
    @PUT
    @Path("{id}/terms")
    @Command
    @RolesAllowed(Roles.BUYER)
    @Answers(DemandView.class)
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AmendmentRequest request) {
        var amended = amendDemand.amend(caller.get(), id, request.toDomain(), request.reason(), demand -> {
            Versions.require(ifMatch, demand.version());
            request.requireAllOf(demand);
        });
        return ownAnswer(amended);
    }

    /** Takes a demand back; all who pledged are told. */
    @POST
    @Path("{id}/withdrawal")
    @Command
    @RolesAllowed(Roles.BUYER)
    @Answers(DemandView.class)
    public Response withdraw(@PathParam("id") UUID id, @Valid @NotNull WithdrawalRequest request) {
        return ownAnswer(amendDemand.withdraw(caller.get(), id, request.reason().strip()));
    }

    /** What each version said, and what it said otherwise than the one before; the latest 200, oldest first. */
    @GET
    @Path("{id}/versions")
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public List<VersionView> versions(@PathParam("id") UUID id) {
        return versions.of(id, caller.get().member()).stream()
                .map(VersionView::of)
                .toList();
    }

    /**
     * The demand as a new one to be posted, its days moved.
     *
     * @param days by how many days windows and answer day are moved; 7 when absent
     */
    @GET
    @Path("{id}/copy")
    @Transactional
    @RolesAllowed(Roles.BUYER)
    public DemandRequest copy(
            @PathParam("id") UUID id, @QueryParam("days") @Nullable @Min(1) @Max(1_100) Integer days) {
        var leader = caller.get().member();
        demands.requireLed(id, leader);
        return DemandRequest.copy(demands.get(id, leader), demands.invited(id, leader), days == null ? 7 : days);
    }

    private Response ownAnswer(Demand demand) {
        var invited = demands.invited(demand.id(), demand.leader());
        return Response.ok(DemandView.of(demand, PartyView.of(members.party(demand.leader())), invited))
                .tag(Versions.etag(demand.version()))
                .build();
    }

    /** Where it stands in the list. */
    static Cursor place(Demand demand, ListFilter filter) {
        return filter.place(demand.id(), demand.postedAt(), Conditions.start(demand.answerBy()));
    }
}
