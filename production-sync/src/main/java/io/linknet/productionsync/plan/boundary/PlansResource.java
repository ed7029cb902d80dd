package io.linknet.productionsync.plan.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.kernel.rest.Versions;
import io.linknet.productionsync.plan.control.Plans;
import io.linknet.productionsync.plan.control.RevisePlan;
import io.linknet.productionsync.plan.entity.PlanProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The caller's own plans, by material. */
@Path("plans/{materialCode}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlansResource {

    private static final Pattern MATERIAL_CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79}");

    @Inject
    Plans plans;

    @Inject
    RevisePlan revisePlan;

    @Inject
    CurrentCaller caller;

    /** The plan with its ETag. */
    @GET
    @Transactional
    @RolesAllowed({Roles.PLANNER, Roles.BUYER})
    @Answers(PlanView.class)
    public Response get(@PathParam("materialCode") String materialCode) {
        var plan = plans.of(caller.get().member(), materialCode)
                .orElseThrow(() -> PlanProblem.UNKNOWN_PLAN.because(materialCode));
        return Response.ok(PlanView.of(plan)).tag(Versions.etag(plan.version())).build();
    }

    /** Writes the plan, or revises the version that was seen. */
    @PUT
    @Command
    @RolesAllowed(Roles.PLANNER)
    @ForKinds(
            value = {MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR},
            problems = PlanProblem.class,
            refusal = "ONLY_PLANTS_PLAN")
    @Answers(PlanView.class)
    public Response put(
            @PathParam("materialCode") String materialCode,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion,
            @Valid @NotNull PlanRequest request) {
        if (!MATERIAL_CODE.matcher(materialCode).matches()) {
            throw PlanProblem.MATERIAL_CODE_UNREADABLE.because();
        }
        var plan = revisePlan.revise(caller.get(), materialCode, seenVersion, request.toDomain());
        return Response.ok(PlanView.of(plan)).tag(Versions.etag(plan.version())).build();
    }
}
