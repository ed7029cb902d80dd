package io.linknet.portal.frame.boundary;

import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.rest.CommandRequest;
import io.linknet.kernel.rest.Json;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.ServiceRefusal;
import io.linknet.portal.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Serves a form as the portal's own API serves a request: the same commands, the same memory of keys, the same answers. */
@RequestScoped
public class OwnCommands {

    @Inject
    CommandRequest command;

    /** Says which command the form is, before it is run. */
    public void describe(Form form, String route, Object content) {
        try {
            var body = Json.mapper().writeValueAsBytes(content);
            command.describe(form.key(), route, body, Texts.language().locale());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * The command's answer.
     *
     * @throws ServiceRefusal if it is a refusal
     */
    public static Response taken(Response answer) {
        if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            throw new ServiceRefusal(read(answer, Problem.class));
        }
        return answer;
    }

    /** An answer is text when it was given before, and what it was made of when it is given now. */
    public static <T> T read(Response answer, Class<T> type) {
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
