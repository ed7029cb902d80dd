package io.linknet.procurement.countersign.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.procurement.countersign.control.RemindFarmers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Reminds the farmers who have not said whether they stand behind the own pledge to a pool. */
@Path("pools/{id}/countersigns/reminders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FarmerRemindersResource {

    @Inject
    RemindFarmers remindFarmers;

    @Inject
    CurrentCaller caller;

    /** Reminds all of them at once; open links go on, who has none gets one. */
    @POST
    @Command
    @RolesAllowed(Roles.SELLER)
    @APIResponse(responseCode = "404", description = "unknown-pool")
    @APIResponse(responseCode = "409", description = "pool-not-open, answer-day-is-over, nobody-to-remind")
    @Answers(RemindFarmers.Reminded.class)
    public Response remind(@PathParam("id") UUID id) {
        return Response.ok(remindFarmers.remind(caller.get(), id)).build();
    }
}
