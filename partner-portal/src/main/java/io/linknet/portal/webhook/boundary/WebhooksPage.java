package io.linknet.portal.webhook.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.webhook.control.KeepWebhooks;
import io.linknet.portal.webhook.control.KeepWebhooks.Terms;
import io.linknet.portal.webhook.control.KeepWebhooks.WithSecret;
import io.linknet.portal.webhook.control.Webhooks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the member's own systems are told what happens, for its administrators; auditors look. */
@Controller
@Path("webhooks")
@RequestScoped
public class WebhooksPage {

    private static final String LIST = WebhookDesk.LIST;

    @Inject
    Pages pages;

    @Inject
    Webhooks webhooks;

    @Inject
    KeepWebhooks keepWebhooks;

    @Inject
    WebhookDesk desk;

    @Inject
    CurrentCaller caller;

    /** All endpoints. */
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Response list() {
        var view = WebhooksView.of(webhooks.all(caller.get()), desk.keeps());
        var page = pages.titled("webhook.title");
        return (view.keeps() ? page.action("webhook.new", LIST + "/new") : page).show("webhook/webhooks", view);
    }

    /** An empty form. */
    @GET
    @Path("new")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response blank() {
        return desk.editor(Form.blank().with("topics", Webhooks.topics()));
    }

    /** Registers an endpoint and shows its secret. */
    @POST
    @FreshSignIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response register(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> keepWebhooks.register(caller.get(), id(form), terms(form)),
                this::secret,
                desk::editor);
    }

    /** The same button pressed twice means the same endpoint. */
    private UUID id(Form form) {
        return UUID.nameUUIDFromBytes((caller.get().member() + "|webhook|" + form.key()).getBytes(UTF_8));
    }

    /** One endpoint with its last deliveries. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Response show(@PathParam("id") UUID id, @QueryParam("after") @Nullable String after) {
        return desk.show(id, null, Form.blank(), after);
    }

    /** Says it anew. */
    @POST
    @FreshSignIn
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> keepWebhooks.change(caller.get(), id, form.value("version"), terms(form)),
                changed -> pages.goTo(LIST + "/" + id, "webhook.changed"),
                form -> desk.show(id, form, Form.blank(), null));
    }

    /** Sends nothing there for the time being. */
    @POST
    @Path("{id}/pause")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response pause(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> keepWebhooks.pause(caller.get(), id, form.value("version")),
                paused -> pages.goTo(LIST + "/" + id, "webhook.paused"),
                form -> desk.show(id, null, form, null));
    }

    /** Sends there again. */
    @POST
    @Path("{id}/resumption")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response resume(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> keepWebhooks.resume(caller.get(), id, form.value("version")),
                resumed -> pages.goTo(LIST + "/" + id, "webhook.resumed"),
                form -> desk.show(id, null, form, null));
    }

    /** Makes another secret and shows it. */
    @POST
    @FreshSignIn
    @Path("{id}/secret")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response rotate(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> keepWebhooks.rotate(caller.get(), id, form.value("version")),
                this::secret,
                form -> desk.show(id, null, form, null));
    }

    /** Deletes it with its deliveries. */
    @POST
    @Path("{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response remove(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> {
                    keepWebhooks.remove(caller.get(), id, form.value("version"));
                    return id;
                },
                removed -> pages.goTo(LIST, "webhook.removed"),
                form -> desk.show(id, null, form, null));
    }

    private static Terms terms(Form form) {
        return new Terms(form.value("url"), form.value("description"), form.all("topics"));
    }

    private Response secret(WithSecret made) {
        var id = made.endpoint().id().toString();
        return pages.titled("webhook.secret.title")
                .crumb("webhook.title", LIST)
                .show(
                        "webhook/secret",
                        new SecretView(id, made.secret(), made.endpoint().formerUntil()));
    }
}
