package io.linknet.portal.frame.boundary;

import io.linknet.kernel.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Turns a refusal of a page into the container's error, which shows {@link ErrorPage} with the same words; one for want of a
 * second factor leads to where it is shown, while the form waits in the session.
 *
 * <p>Runs before the views are looked up; the portal's API keeps its problem details.
 */
@Provider
@Priority(Priorities.USER + 1_000)
@ApplicationScoped
public class RefusedPages implements ContainerResponseFilter {

    /** Request attribute with what the error page is to say. */
    static final String PROBLEM = "linknet.problem";

    @Inject
    SignIn signIn;

    @Inject
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem
                && !request.getUriInfo().getPath().startsWith("api/")) {
            response.setEntity(null);
            if (Refusals.asksForASecondFactor(problem)) {
                askForASecondFactor(request, response);
            } else {
                request.setProperty(PROBLEM, problem);
            }
        }
    }

    private void askForASecondFactor(ContainerRequestContext request, ContainerResponseContext response) {
        var body = request.getProperty(FormGuard.BODY) instanceof String form ? form : "";
        response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
        response.setStatus(Response.Status.SEE_OTHER.getStatusCode());
        response.getHeaders().putSingle(HttpHeaders.LOCATION, URI.create(signIn.keep(servlet, body)));
    }
}
