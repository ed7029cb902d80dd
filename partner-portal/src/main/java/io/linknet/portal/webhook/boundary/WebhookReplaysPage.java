package io.linknet.portal.webhook.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Formats;
import io.linknet.portal.webhook.control.SendAgain;
import io.linknet.portal.webhook.control.WebhookProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** The buttons that send something to an endpoint: a test, one delivery again, all that failed. */
@Controller
@Path("webhooks")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
public class WebhookReplaysPage {

    @Inject
    Pages pages;

    @Inject
    WebhookDesk desk;

    @Inject
    SendAgain sendAgain;

    @Inject
    CurrentCaller caller;

    /** Sends a message that tells nothing. */
    @POST
    @Path("{id}/test")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response test(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> {
                    sendAgain.test(caller.get(), id, form.key());
                    return id;
                },
                sent -> pages.goTo(WebhookDesk.LIST + "/" + id, "webhook.tested"),
                form -> desk.show(id, null, form, null));
    }

    /** Sends one again. */
    @POST
    @Path("{id}/deliveries/{delivery}/replay")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response replay(
            @PathParam("id") UUID id, @PathParam("delivery") UUID delivery, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> {
                    sendAgain.one(caller.get(), id, delivery);
                    return id;
                },
                sent -> pages.goTo(WebhookDesk.LIST + "/" + id, "webhook.replayed", 1),
                form -> desk.show(id, null, form, null));
    }

    /** Sends again what has failed since a moment. */
    @POST
    @Path("{id}/replays")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response replayFailed(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> sendAgain.failedSince(caller.get(), id, since(form)),
                count -> pages.goTo(WebhookDesk.LIST + "/" + id, "webhook.replayed", count),
                form -> desk.show(id, null, form, null));
    }

    /** As a person writes it, in the time of the trade. */
    private static Instant since(Form form) {
        try {
            return LocalDateTime.parse(form.value("since")).atZone(Formats.ZONE).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw WebhookProblem.WEBHOOK_MOMENT_UNFIT.at("/since", SendAgain.KEPT.toDays());
        }
    }
}
