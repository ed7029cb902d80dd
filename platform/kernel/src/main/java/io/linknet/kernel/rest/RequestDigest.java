package io.linknet.kernel.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Reads the body of a command once, within bounds, and leaves its fingerprint for {@link CommandInterceptor}.
 *
 * <p>Runs after the caller is known to be allowed, so strangers cannot make us read.
 */
@Provider
@Priority(Priorities.USER)
public class RequestDigest implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var method = resource.getResourceMethod();
        if (method == null || !method.isAnnotationPresent(Command.class)) {
            return;
        }
        var key = request.getHeaderString("Idempotency-Key");
        CommandRequest.requireKey(key);
        var body = request.getEntityStream().readNBytes(CommandRequest.MAX_BYTES + 1);
        request.setEntityStream(new ByteArrayInputStream(body));
        var route =
                request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath();
        var query = request.getUriInfo().getRequestUri().getRawQuery();
        CDI.current()
                .select(CommandRequest.class)
                .get()
                .describe(
                        key,
                        query == null ? route : route + "?" + query,
                        body,
                        Problems.locale(request.getAcceptableLanguages()));
    }
}
