package io.linknet.portal.people.boundary;

import static io.linknet.portal.frame.boundary.OwnCommands.read;
import static io.linknet.portal.frame.boundary.OwnCommands.taken;

import io.linknet.portal.frame.boundary.OwnCommands;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.people.boundary.PeopleResource.WantedRoles;
import io.linknet.portal.people.control.ManagePeople.Invited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The forms of the pages of people, as commands of the API. */
@RequestScoped
public class PeopleDesk {

    @Inject
    OwnCommands commands;

    @Inject
    PeopleResource people;

    /** Brings somebody to the member. */
    public Invited invite(Form form, NewPerson wanted) {
        commands.describe(form, "POST /people", wanted);
        return read(taken(people.invite(wanted)), Invited.class);
    }

    /** Gives somebody the roles that the form names, if they are still those that it showed. */
    public Response giveRoles(Form form, UUID person) {
        var wanted = new WantedRoles(form.all("roles"));
        var version = form.value("version");
        commands.describe(form, "PUT /people/" + person + "/roles?version=" + version, wanted);
        return taken(people.giveRoles(person, version, wanted));
    }

    /** Ends that somebody works for the member. */
    public Response remove(Form form, UUID person) {
        commands.describe(form, "DELETE /people/" + person, "");
        return taken(people.remove(person));
    }

    /** Ends a session of somebody. */
    public Response endSession(Form form, UUID person) {
        var session = form.value("session");
        commands.describe(form, "DELETE /people/" + person + "/sessions", session);
        return taken(people.endSession(person, session));
    }
}
