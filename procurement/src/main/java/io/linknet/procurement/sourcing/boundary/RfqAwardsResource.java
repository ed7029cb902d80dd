package io.linknet.procurement.sourcing.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.procurement.sourcing.control.AwardRfq;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The buyer's decision. */
@Path("rfqs/{id}/awards")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RfqAwardsResource {

    @Inject
    AwardRfq awardRfq;

    @Inject
    RfqPages pages;

    @Inject
    CurrentCaller caller;

    /** Awards in parts and orders from each winner; the same once more has no second effect. */
    @POST
    @Command
    @RolesAllowed(Roles.BUYER)
    @Answers(AwardsView.class)
    public Response award(@PathParam("id") UUID id, @Valid @NotNull AwardRequest request) {
        var awarded = awardRfq.award(caller.get(), id, request.toDomain());
        return Response.ok(new AwardsView(pages.named(awarded))).build();
    }
}
