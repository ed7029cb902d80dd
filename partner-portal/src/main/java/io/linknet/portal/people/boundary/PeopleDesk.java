package io.linknet.portal.people.boundary;

import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.rest.CommandRequest;
import io.linknet.kernel.rest.Json;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.ServiceRefusal;
import io.linknet.portal.people.boundary.PeopleResource.WantedRoles;
import io.linknet.portal.people.control.ManagePeople.Invited;
import io.linknet.portal.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Serves a form as the API serves a request: the same commands, the same memory of keys, the same answers. */
@RequestScoped
public class PeopleDesk {

    @Inject
    CommandRequest command;

    @Inject
    PeopleResource people;

    /** Brings somebody to the member. */
    public Invited invite(Form form, NewPerson wanted) {
        describe(form, "POST /people", wanted);
        return read(taken(people.invite(wanted)), Invited.class);
    }

    /** Gives somebody the roles that the form names, if they are still those that it showed. */
    public Response giveRoles(Form form, UUID person) {
        var wanted = new WantedRoles(form.all("roles"));
        var version = form.value("version");
        describe(form, "PUT /people/" + person + "/roles?version=" + version, wanted);
        return taken(people.giveRoles(person, version, wanted));
    }

    /** Ends that somebody works for the member. */
    public Response remove(Form form, UUID person) {
        describe(form, "DELETE /people/" + person, "");
        return taken(people.remove(person));
    }

    /** Ends a session of somebody. */
    public Response endSession(Form form, UUID person) {
        var session = form.value("session");
        describe(form, "DELETE /people/" + person + "/sessions", session);
        return taken(people.endSession(person, session));
    }

    private void describe(Form form, String route, Object content) {
        try {
            var body = Json.mapper().writeValueAsBytes(content);
            command.describe(form.key(), route, body, Texts.language().locale());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Response taken(Response answer) {
        if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            throw new ServiceRefusal(read(answer, Problem.class));
        }
        return answer;
    }

    /** An answer is text when it was given before, and what it was made of when it is given now. */
    private static <T> T read(Response answer, Class<T> type) {
        var content = answer.getEntity();
        if (type.isInstance(content)) {
            return type.cast(content);
        }
        try {
            return Json.lenient().readValue(String.valueOf(content), type);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
