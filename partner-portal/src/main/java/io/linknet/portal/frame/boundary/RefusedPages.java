package io.linknet.portal.frame.boundary;

import io.linknet.kernel.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Turns a refusal of a page into the container's error, which shows {@link ErrorPage} with the same words.
 *
 * <p>Runs before the views are looked up; the portal's API keeps its problem details.
 */
@Provider
@Priority(Priorities.USER + 1_000)
@ApplicationScoped
public class RefusedPages implements ContainerResponseFilter {

    /** Request attribute with what the error page is to say. */
    static final String PROBLEM = "linknet.problem";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem
                && !request.getUriInfo().getPath().startsWith("api/")) {
            request.setProperty(PROBLEM, problem);
            response.setEntity(null);
        }
    }
}
