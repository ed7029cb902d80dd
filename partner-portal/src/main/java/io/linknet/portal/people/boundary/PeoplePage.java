package io.linknet.portal.people.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.people.control.KeycloakPeople;
import io.linknet.portal.people.control.ManagePeople.Invited;
import io.linknet.portal.people.control.OneTimePasswords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Who works for the member, and whom it invites. */
@Controller
@Path("people")
@RequestScoped
public class PeoplePage {

    static final String LIST = "/people";

    private static final int ROWS = 20;

    @Inject
    Pages pages;

    @Inject
    PeopleResource people;

    @Inject
    KeycloakPeople keycloak;

    @Inject
    PeopleDesk desk;

    @Inject
    OneTimePasswords passwords;

    @Inject
    CurrentCaller caller;

    /** The people, by login. */
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Response list(@QueryParam("after") @Nullable String after) {
        var ownSignIn = keycloak.organization(caller.get().member()).ownSignIn();
        var page = pages.titled("people.title");
        if (caller.get().has(Role.ADMINISTRATOR) && !ownSignIn) {
            page.action("people.invite", LIST + "/new");
        }
        return page.show("people/people", PeopleView.of(people.list(after, ROWS), ownSignIn));
    }

    /** An empty invitation. */
    @GET
    @Path("new")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response blank() {
        return editor(Form.blank());
    }

    /** Invites somebody, and shows the password for one sign-in if there is one. */
    @POST
    @FreshSignIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response invite(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> told(form, desk.invite(form, wanted(form))),
                invited -> pages.titled("people.invited")
                        .crumb("people.title", LIST)
                        .show("people/invited", invited),
                this::editor);
    }

    private NewPerson wanted(Form form) {
        return new NewPerson(form.value("name"), form.value("email"), form.all("roles"), password(form));
    }

    private String password(Form form) {
        return passwords.of(form.key(), form.value("email"));
    }

    private InvitedView told(Form form, Invited invited) {
        return new InvitedView(
                invited.person().toString(), form.value("email"), invited.withPassword() ? password(form) : null);
    }

    private Response editor(Form form) {
        return pages.titled("people.invite")
                .crumb("people.title", LIST)
                .show("people/invitation", new InvitationView(form));
    }
}
