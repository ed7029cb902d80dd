package io.linknet.portal.webhook.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.kernel.value.Ids;
import io.linknet.portal.webhook.control.KeepWebhooks;
import io.linknet.portal.webhook.control.KeepWebhooks.WithSecret;
import io.linknet.portal.webhook.control.Webhooks;
import io.linknet.portal.webhook.entity.Endpoint;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The webhook endpoints of the caller's member.
 *
 * <p>A secret is told once, in the header {@code Webhook-Secret}: answers of commands are kept for their repetition, and
 * of an answer its body is kept, not this header.
 */
@Path("api/partner-portal/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class WebhooksResource {

    /** Header with a secret that was just made. */
    static final String SECRET = "Webhook-Secret";

    @Inject
    Webhooks webhooks;

    @Inject
    KeepWebhooks keepWebhooks;

    @Inject
    CurrentCaller caller;

    /** All endpoints, newest first, on one page: there are ten at most. */
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Page<WebhookView> list() {
        return new Page<>(
                webhooks.all(caller.get()).stream().map(WebhookView::of).toList(), null);
    }

    /** One endpoint. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Answers(WebhookView.class)
    public Response show(@PathParam("id") UUID id) {
        return answer(webhooks.get(caller.get(), id));
    }

    /** Registers an endpoint. */
    @POST
    @FreshSignIn
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(WebhookView.class)
    @Classified(value = DataClass.SECRET, marks = Mark.CREDENTIAL)
    public Response register(WebhookRequest body) {
        var registered = keepWebhooks.register(caller.get(), Ids.next(), body.terms());
        var id = registered.endpoint().id();
        return Response.fromResponse(answer(registered))
                .status(Response.Status.CREATED)
                .location(URI.create("api/partner-portal/webhooks/" + id))
                .build();
    }

    /** Says it anew. */
    @PUT
    @FreshSignIn
    @Path("{id}")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(WebhookView.class)
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, WebhookRequest body) {
        return answer(keepWebhooks.change(caller.get(), id, ifMatch, body.terms()));
    }

    /** Deletes it with its deliveries. */
    @DELETE
    @FreshSignIn
    @Path("{id}")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers({})
    public Response remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keepWebhooks.remove(caller.get(), id, ifMatch);
        return Response.noContent().build();
    }

    /** Sends nothing there for the time being. */
    @POST
    @Path("{id}/pause")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(WebhookView.class)
    public Response pause(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(keepWebhooks.pause(caller.get(), id, ifMatch));
    }

    /** Sends there again. */
    @POST
    @Path("{id}/resumption")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(WebhookView.class)
    public Response resume(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(keepWebhooks.resume(caller.get(), id, ifMatch));
    }

    /** Makes another secret. */
    @POST
    @FreshSignIn
    @Path("{id}/secret")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(WebhookView.class)
    @Classified(value = DataClass.SECRET, marks = Mark.CREDENTIAL)
    public Response rotate(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(keepWebhooks.rotate(caller.get(), id, ifMatch));
    }

    private static Response answer(Endpoint endpoint) {
        return Response.ok(WebhookView.of(endpoint))
                .tag(Versions.etag(endpoint.version()))
                .build();
    }

    private static Response answer(WithSecret made) {
        return Response.fromResponse(answer(made.endpoint()))
                .header(SECRET, made.secret())
                .build();
    }
}
