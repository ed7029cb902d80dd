package io.linknet.procurement.pooling.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.pooling.control.AnswerAmendment;
import io.linknet.procurement.pooling.control.MakePledge;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Takes pledges for one pool, and the answers when its demand was amended. */
@Path("pools/{id}/pledges")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PoolPledgesResource {

    @Inject
    MakePledge makePledge;

    @Inject
    AnswerAmendment answerAmendment;

    @Inject
    PoolPages pages;

    @Inject
    Demands demands;

    @Inject
    CurrentCaller caller;

    /** Pledges, or says the pledge anew while the pool is open. */
    @POST
    @Command
    @RolesAllowed(Roles.SELLER)
    @ForKinds(value = MemberKind.COOPERATIVE, problems = PoolProblem.class, refusal = "ONLY_COOPERATIVES_PLEDGE")
    @Answers(PledgeView.class)
    public Response pledge(@PathParam("id") UUID id, @Valid @NotNull PledgeRequest request) {
        var pledge = makePledge.pledge(caller.get(), id, request.demandRevision(), request.toDomain());
        var demand = demands.terms(pledge.demandId(), caller.get().member());
        return Response.created(URI.create("pledges/" + pledge.id()))
                .tag(Versions.etag(pledge.version()))
                .entity(pages.forCooperative(pledge, demand))
                .build();
    }

    /** Lets the pledge stand after the demand was amended; what was pledged for withdrawn lines goes. */
    @POST
    @Path("confirmation")
    @Command
    @RolesAllowed(Roles.SELLER)
    @Answers(PoolView.class)
    public Response keep(@PathParam("id") UUID id, @Valid @NotNull KeepRequest request) {
        return answer(answerAmendment.keep(caller.get(), id, request.demandRevision()));
    }

    /** Takes the pledge back while the pool is open. */
    @DELETE
    @Command
    @RolesAllowed(Roles.SELLER)
    @Answers(PoolView.class)
    public Response withdraw(@PathParam("id") UUID id) {
        return answer(answerAmendment.withdraw(caller.get(), id));
    }

    /** The pool as its cooperative sees it now. */
    private Response answer(Pool pool) {
        return Response.ok(pages.full(pool, caller.get().member())).build();
    }
}
