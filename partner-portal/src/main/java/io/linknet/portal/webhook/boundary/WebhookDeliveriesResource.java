package io.linknet.portal.webhook.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.CommandRequest;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.portal.webhook.control.SendAgain;
import io.linknet.portal.webhook.control.WebhookProblem;
import io.linknet.portal.webhook.control.Webhooks;
import io.linknet.portal.webhook.entity.Delivery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sent to an endpoint, and sending it again. */
@Path("api/partner-portal/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class WebhookDeliveriesResource {

    @Inject
    Webhooks webhooks;

    @Inject
    SendAgain sendAgain;

    @Inject
    CommandRequest command;

    @Inject
    CurrentCaller caller;

    /** Deliveries of the last 30 days, newest first. */
    @GET
    @Path("{id}/deliveries")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Page<DeliveryView> list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.of(
                webhooks.deliveries(caller.get(), id, Cursor.parse(after), size + 1),
                size,
                (Delivery it) -> new Cursor(it.createdAt(), it.id()),
                DeliveryView::of);
    }

    /** Sends one again. */
    @POST
    @Path("{id}/deliveries/{delivery}/replay")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(DeliveryView.class)
    public Response replay(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        sendAgain.one(caller.get(), id, delivery);
        return Response.accepted(DeliveryView.of(webhooks.delivery(caller.get(), id, delivery)))
                .build();
    }

    /** Sends again what has failed since a moment. */
    @POST
    @Path("{id}/replays")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(Replayed.class)
    public Response replayFailed(@PathParam("id") UUID id, Since body) {
        if (body.since() == null) {
            throw WebhookProblem.WEBHOOK_MOMENT_UNFIT.at("/since", SendAgain.KEPT.toDays());
        }
        return Response.accepted(new Replayed(sendAgain.failedSince(caller.get(), id, body.since())))
                .build();
    }

    /** Sends a message that tells nothing, to try the endpoint. */
    @POST
    @Path("{id}/test")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers({})
    public Response test(@PathParam("id") UUID id) {
        sendAgain.test(caller.get(), id, command.key());
        return Response.accepted().build();
    }

    /** Since when. */
    public record Since(@Nullable Instant since) {}

    /** How many are sent again. */
    @Classified(SECRET)
    public record Replayed(int count) {
        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }
}
