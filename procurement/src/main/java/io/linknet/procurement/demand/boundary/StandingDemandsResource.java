package io.linknet.procurement.demand.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Problems;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.demand.control.StandingDemands;
import io.linknet.procurement.demand.entity.DemandProblem;
import io.linknet.procurement.demand.entity.StandingDemand;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Standing weekly demands, for their leader alone. */
@Path("standing-demands")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StandingDemandsResource {

    @Inject
    StandingDemands standing;

    @Inject
    CurrentCaller caller;

    @Context
    HttpHeaders headers;

    /** Own standing demands, newest first. */
    @GET
    @Transactional
    @RolesAllowed({Roles.BUYER, Roles.PLANNER})
    public Page<StandingView> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = standing.page(caller.get().member(), Cursor.parse(after), size);
        return Page.of(rows, size, it -> new Cursor(it.setAt(), it.id()), StandingView::of);
    }

    /** One with what became of its deliveries. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.BUYER, Roles.PLANNER})
    @Answers(StandingView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(standing.get(id, caller.get().member()));
    }

    /** Sets one up; its deliveries are posted when they are due. */
    @POST
    @Command
    @RolesAllowed(Roles.BUYER)
    @ForKinds(
            value = {MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR},
            problems = DemandProblem.class,
            refusal = "ONLY_BUYING_MEMBERS_POST")
    @Answers(StandingView.class)
    public Response set(@Valid @NotNull StandingRequest request) {
        var set = standing.set(caller.get(), request.toDomain());
        return Response.created(URI.create("standing-demands/" + set.id()))
                .tag(Versions.etag(set.version()))
                .entity(StandingView.of(set))
                .build();
    }

    /** Ends one; what is posted stays. */
    @POST
    @Path("{id}/end")
    @Command
    @RolesAllowed(Roles.BUYER)
    @Answers(StandingView.class)
    public Response end(@PathParam("id") UUID id) {
        return answer(standing.end(caller.get(), id));
    }

    private Response answer(StandingDemand shown) {
        return Response.ok(StandingView.of(shown, standing.postings(shown), Problems.locale(headers)))
                .tag(Versions.etag(shown.version()))
                .build();
    }
}
