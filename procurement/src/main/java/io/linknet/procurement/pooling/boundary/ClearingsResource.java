package io.linknet.procurement.pooling.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.procurement.job.boundary.JobView;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.pooling.control.ClearPool;
import io.linknet.procurement.pooling.entity.Solved;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clearings of a pool: tried, and made binding; at once, or as a job when the pool is large or the caller prefers it. */
@Path("pools/{id}/clearings")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClearingsResource {

    @Inject
    ClearPool clearPool;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /**
     * Tries a rule, or makes its outcome binding.
     *
     * @param prefer {@code respond-async} (RFC 7240) leaves it to a job whatever the pool's size
     */
    @POST
    @Command
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    @Answers({ClearingView.class, JobView.class})
    public Response clear(
            @PathParam("id") UUID id,
            @HeaderParam("Prefer") @Nullable String prefer,
            @Valid @NotNull ClearingRequest request) {
        var who = caller.get();
        if (prefers(prefer) || clearPool.isLarge(who, id)) {
            var job = clearPool.inBackground(who, id, request.spec(), request.dryRun(), request.takesLessThanMinimum());
            return Response.accepted(JobView.of(job))
                    .location(URI.create("jobs/" + job.id()))
                    .build();
        }
        var solved = request.dryRun()
                ? clearPool.tryOut(who, id, request.spec())
                : clearPool.clear(who, id, request.spec(), request.takesLessThanMinimum());
        return Response.ok(view(request.dryRun(), solved)).build();
    }

    private static boolean prefers(@Nullable String prefer) {
        return prefer != null && prefer.contains("respond-async");
    }

    private ClearingView view(boolean dryRun, Solved solved) {
        var parties = members.parties(solved.gathered().offered().stream()
                .map(offer -> offer.cooperative().value())
                .toList());
        return ClearingView.of(dryRun, solved, caller.get().member(), parties);
    }
}
