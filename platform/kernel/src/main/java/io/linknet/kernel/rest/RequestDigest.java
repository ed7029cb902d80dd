package io.linknet.kernel.rest;

import io.linknet.kernel.problem.KernelProblem;
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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Reads the body of a command once, within bounds, and leaves its fingerprint for {@link CommandInterceptor}.
 *
 * <p>Runs after the caller is known to be allowed, so strangers cannot make us read.
 */
@Provider
@Priority(Priorities.USER)
public class RequestDigest implements ContainerRequestFilter {

    /** A 5,000-line order in JSON or UBL stays well below. */
    static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var method = resource.getResourceMethod();
        if (method == null || !method.isAnnotationPresent(Command.class)) {
            return;
        }
        var key = request.getHeaderString("Idempotency-Key");
        if (key == null || !KEY.matcher(key).matches()) {
            throw KernelProblem.IDEMPOTENCY_KEY_MISSING.at("Idempotency-Key");
        }
        var body = request.getEntityStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw KernelProblem.BODY_TOO_LARGE.because(Integer.toString(MAX_BYTES));
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        var route =
                request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath();
        var query = request.getUriInfo().getRequestUri().getRawQuery();
        CDI.current()
                .select(CommandRequest.class)
                .get()
                .set(
                        key,
                        query == null ? route : route + "?" + query,
                        sha256(body),
                        Problems.locale(request.getAcceptableLanguages()));
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
