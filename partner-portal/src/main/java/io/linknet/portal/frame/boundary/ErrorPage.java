package io.linknet.portal.frame.boundary;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.problem.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is shown when a page cannot be: what happened, and what helps.
 *
 * <p>Renders its template itself: the runtime's MVC looks at one controller per request, and that one has failed.
 */
@Path("error")
@RequestScoped
public class ErrorPage {

    private static final int NOT_FOUND = 404;

    @Inject
    Pages pages;

    @Inject
    Templates templates;

    @Inject
    HttpServletRequest request;

    /** For a page that could not be opened. */
    @GET
    @PermitAll
    @Classified(DataClass.PUBLIC)
    public Response shown() {
        return error();
    }

    /** For a form that could not be taken. */
    @POST
    @PermitAll
    @Classified(DataClass.PUBLIC)
    public Response posted() {
        return error();
    }

    private Response error() {
        var status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : NOT_FOUND;
        var problem = request.getAttribute(RefusedPages.PROBLEM) instanceof Problem known ? known : null;
        var view = ErrorView.of(status, problem);
        var frame = pages.named(view.title()).frame();
        var page = templates.render("frame/error", Map.of("page", frame, "view", view));
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(page.getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
