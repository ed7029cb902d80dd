package io.linknet.procurement.replenishment.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.replenishment.control.PostProposals;
import io.linknet.procurement.replenishment.control.PurchaseRules;
import io.linknet.procurement.replenishment.control.Replenishment;
import io.linknet.procurement.replenishment.entity.PurchaseRule;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What the member should buy, how it buys, and the demand that comes of it. */
@Path("replenishment")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReplenishmentResource {

    @Inject
    Replenishment replenishment;

    @Inject
    PurchaseRules rules;

    @Inject
    PostProposals postProposals;

    @Inject
    CurrentCaller caller;

    /**
     * The planned materials, netted at this moment, by code.
     *
     * @param after code of the last material seen
     */
    @GET
    @Transactional
    @RolesAllowed({Roles.BUYER, Roles.PLANNER})
    public Page<NettedView> net(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        if (after != null && after.length() > 80) {
            throw KernelProblem.CURSOR_UNREADABLE.at("after");
        }
        var size = Page.limit(limit);
        var rows = replenishment.page(caller.get().member(), after == null ? "" : after, size);
        var shown = rows.stream().limit(size).map(NettedView::of).toList();
        return new Page<>(shown, rows.size() > size ? shown.get(size - 1).materialCode() : null);
    }

    /** How a material is bought, with its ETag. */
    @GET
    @Path("rules/{material}")
    @Transactional
    @RolesAllowed({Roles.BUYER, Roles.PLANNER})
    @Answers(RuleView.class)
    public Response rule(@PathParam("material") String material) {
        return answer(rules.get(caller.get().member(), material));
    }

    /** Says how a material is bought; changing it needs the version seen. */
    @PUT
    @Path("rules/{material}")
    @Command
    @RolesAllowed(Roles.BUYER)
    @Answers(RuleView.class)
    public Response write(
            @PathParam("material") String material,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion,
            @Valid @NotNull RuleBody request) {
        return answer(rules.write(
                caller.get(), material, request.toDomain(), rule -> Versions.require(seenVersion, rule.version())));
    }

    /** Posts proposals as a demand. */
    @POST
    @Path("demands")
    @Command
    @RolesAllowed(Roles.BUYER)
    @Answers(PostedView.class)
    public Response post(@Valid @NotNull ProposalsRequest request) {
        var demand = postProposals.post(caller.get(), request.toDomain());
        return Response.created(URI.create("demands/" + demand.id()))
                .entity(new PostedView(demand.id(), demand.number()))
                .build();
    }

    private static Response answer(PurchaseRule rule) {
        return Response.ok(RuleView.of(rule)).tag(Versions.etag(rule.version())).build();
    }
}
