package io.linknet.procurement.job.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.procurement.job.control.Jobs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Long work: watched and cancelled by the member that asked for it. */
@Path("jobs/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

    @Inject
    Jobs jobs;

    @Inject
    CurrentCaller caller;

    /** How far the job is. */
    @GET
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public JobView get(@PathParam("id") UUID id) {
        return JobView.of(jobs.get(id, caller.get().member()));
    }

    /** Asks the job to end without an effect. */
    @DELETE
    @Command
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.ADMINISTRATOR})
    @Answers(JobView.class)
    public Response cancel(@PathParam("id") UUID id) {
        return Response.accepted(JobView.of(jobs.cancel(id, caller.get().member())))
                .build();
    }
}
