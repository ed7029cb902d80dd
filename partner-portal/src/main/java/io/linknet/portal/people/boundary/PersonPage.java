package io.linknet.portal.people.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.people.control.KeycloakPeople;
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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the member's people: roles, sessions, the way out. */
@Controller
@Path("people/{id: [0-9a-f-]{36}}")
@RequestScoped
public class PersonPage {

    @Inject
    Pages pages;

    @Inject
    PeopleResource people;

    @Inject
    KeycloakPeople keycloak;

    @Inject
    PeopleDesk desk;

    @Inject
    CurrentCaller caller;

    /** The person as things stand. */
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Response person(@PathParam("id") UUID id) {
        return show(id, null);
    }

    /** Gives the person the roles chosen. */
    @POST
    @FreshSignIn
    @Path("roles")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response giveRoles(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> desk.giveRoles(form, id),
                given -> pages.goTo(address(id), "people.roles.given"),
                form -> show(id, form));
    }

    /** Ends that the person works for the member. */
    @POST
    @FreshSignIn
    @Path("removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response remove(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> desk.remove(form, id),
                removed -> pages.goTo(PeoplePage.LIST, "people.removed"),
                form -> show(id, form));
    }

    /** Ends one of the person's sessions. */
    @POST
    @Path("session-end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response endSession(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> desk.endSession(form, id),
                ended -> pages.goTo(address(id), "people.session.ended"),
                form -> show(id, form));
    }

    private static String address(UUID id) {
        return PeoplePage.LIST + "/" + id;
    }

    /** After a refusal the roles chosen stand there again, but against the roles held now. */
    private Response show(UUID id, @Nullable Form refused) {
        var person = keycloak.colleague(keycloak.organization(caller.get().member()), id);
        var view = PersonView.of(person, keycloak.lastSignIn(id).orElse(null));
        var form = refused == null ? Form.filled(Map.of()).with("roles", view.roles()) : refused;
        return pages.named(view.name())
                .crumb("people.title", PeoplePage.LIST)
                .show(
                        "people/person",
                        new PersonPageView(
                                view,
                                Long.toString(person.version()),
                                people.sessions(id),
                                form,
                                caller.get().has(Role.ADMINISTRATOR),
                                caller.get().person().endsWith("|" + id)));
    }
}
