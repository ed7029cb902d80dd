package io.linknet.portal.client.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.portal.client.control.ManageClients;
import io.linknet.portal.client.entity.ApiClient;
import io.linknet.portal.client.entity.ClientTerms;
import io.linknet.portal.client.entity.PublicKeys;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;

/** The programs that act for the member, for its administrators; auditors look. */
@Controller
@Path("clients")
@RequestScoped
public class ClientsPage {

    static final String LIST = "/clients";

    @Inject
    Pages pages;

    @Inject
    ClientDesk desk;

    @Inject
    ManageClients manageClients;

    /** All clients. */
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Response list() {
        return desk.list();
    }

    /** An empty form. */
    @GET
    @Path("new")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response blank() {
        return desk.editor(ClientDesk.blank());
    }

    /** Issues a client. */
    @POST
    @FreshSignIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response issue(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> manageClients.issue(
                        form.key(),
                        terms(form),
                        PublicKeys.read(form.value("keys")),
                        form.all("bound").contains("true")),
                issued -> pages.goTo(LIST + "/" + issued.id(), "client.issued", issued.clientId()),
                desk::editor);
    }

    /** One client. */
    @GET
    @Path("{id: [0-9a-f-]{36}}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Response show(@PathParam("id") UUID id) {
        return desk.show(id);
    }

    /** Says its terms anew. */
    @POST
    @FreshSignIn
    @Path("{id: [0-9a-f-]{36}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> manageClients.change(id, form.value("version"), terms(form)),
                changed -> pages.goTo(LIST + "/" + id, "client.changed"),
                form -> desk.show(id, form, Form.blank(), Form.blank()));
    }

    /** Lets it sign in with further keys. */
    @POST
    @FreshSignIn
    @Path("{id: [0-9a-f-]{36}}/keys")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response addKeys(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> manageClients.addKeys(id, form.value("version"), PublicKeys.read(form.value("keys"))),
                changed -> pages.goTo(LIST + "/" + id, "client.key.added"),
                form -> desk.show(id, null, form, Form.blank()));
    }

    /** Lets it sign in with one of them no more. */
    @POST
    @FreshSignIn
    @Path("{id: [0-9a-f-]{36}}/key-removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response removeKey(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pressed(
                id,
                values,
                form -> manageClients.removeKey(id, form.value("version"), form.value("key")),
                "client.key.removed");
    }

    /** Gives it no tokens for the time being. */
    @POST
    @FreshSignIn
    @Path("{id: [0-9a-f-]{36}}/pause")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response pause(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pressed(id, values, form -> manageClients.pause(id, form.value("version")), "client.paused");
    }

    /** Gives it tokens again. */
    @POST
    @FreshSignIn
    @Path("{id: [0-9a-f-]{36}}/resumption")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response resume(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pressed(id, values, form -> manageClients.resume(id, form.value("version")), "client.resumed");
    }

    /** Ends it for good. */
    @POST
    @FreshSignIn
    @Path("{id: [0-9a-f-]{36}}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response remove(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> {
                    manageClients.remove(id, form.value("version"));
                    return id;
                },
                removed -> pages.goTo(LIST, "client.removed"),
                form -> desk.show(id, null, Form.blank(), form));
    }

    private Response pressed(
            UUID id, MultivaluedMap<String, String> values, Function<Form, ApiClient> deed, String told) {
        return pages.submit(
                Form.of(values),
                deed,
                done -> pages.goTo(LIST + "/" + id, told),
                form -> desk.show(id, null, Form.blank(), form));
    }

    private static ClientTerms terms(Form form) {
        return ClientTerms.of(form.value("name"), form.value("purpose"), form.all("roles"), form.all("services"));
    }
}
