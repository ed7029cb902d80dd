package io.linknet.portal.frame.boundary;

import io.linknet.identity.IdentitySettings;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.portal.frame.control.SessionToken;
import io.linknet.portal.frame.control.SignedIn;
import io.linknet.portal.frame.entity.Form;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes forms only from our own pages: the browser must say so, and the form must carry the session's token.
 *
 * <p>Requests with a bearer token are not the browser's doing and pass; so do strangers' calls of the API, which are refused
 * for want of a token, and errors shown by the container.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
@ApplicationScoped
public class FormGuard implements ContainerRequestFilter {

    /** Header in which scripts send the token. */
    static final String HEADER = "X-Form-Token";

    /** Request property with the fields of a form without files, percent-encoded. */
    static final String BODY = "linknet.form";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int LARGEST_FORM = 1 << 20;
    private static final int FIRST_FIELD = 1 << 10;
    private static final Pattern TOKEN_FIELD = Pattern.compile(
            "\\A[^\\r\\n]+\\r\\n[^\\r\\n]*name=\"" + Form.CSRF + "\"\\r\\n\\r\\n([A-Za-z0-9_-]+)\\r\\n");

    @Inject
    SessionToken token;

    @Inject
    SignedIn signedIn;

    @Inject
    IdentitySettings settings;

    @Inject
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (HARMLESS.contains(request.getMethod())
                || request.getHeaderString("Authorization") != null
                || isStrangersCall(request)
                || servlet.getDispatcherType() == jakarta.servlet.DispatcherType.ERROR) {
            return;
        }
        if (!isSameOrigin(request) || !token.isOf(signedIn.session(), sent(request))) {
            throw KernelProblem.NOT_ALLOWED.because();
        }
    }

    /** Who calls the API with neither session nor token has nothing to be misused, and is told to sign in. */
    private boolean isStrangersCall(ContainerRequestContext request) {
        return signedIn.person().isEmpty() && request.getUriInfo().getPath().startsWith("api/");
    }

    private boolean isSameOrigin(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        var origin = request.getHeaderString("Origin");
        return (site == null || site.equals("same-origin"))
                && (origin == null || origin.equals(settings.publicUrl().toString()));
    }

    private static String sent(ContainerRequestContext request) throws IOException {
        var header = request.getHeaderString(HEADER);
        var type = request.getMediaType();
        if (type != null && type.getSubtype().equals("x-www-form-urlencoded")) {
            var form = fields(request);
            return header == null ? field(form, Form.CSRF).orElse("") : header;
        }
        if (header != null) {
            return header;
        }
        return type != null && type.getSubtype().equals("form-data") ? sentWithFiles(request) : "";
    }

    /** The form, put back as bytes: the container reads a form again to show an error, and would find its own stream closed. */
    private static String fields(ContainerRequestContext request) throws IOException {
        var body = request.getEntityStream().readNBytes(LARGEST_FORM + 1);
        if (body.length > LARGEST_FORM) {
            throw KernelProblem.BODY_TOO_LARGE.because(LARGEST_FORM);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        var form = new String(body, StandardCharsets.UTF_8);
        request.setProperty(BODY, form);
        return form;
    }

    /** The token of a form with files is its first field, so that nothing of the files need be read for it. */
    private static String sentWithFiles(ContainerRequestContext request) throws IOException {
        var body = new BufferedInputStream(request.getEntityStream(), FIRST_FIELD * 2);
        body.mark(FIRST_FIELD);
        var start = new String(body.readNBytes(FIRST_FIELD), StandardCharsets.ISO_8859_1);
        body.reset();
        request.setEntityStream(body);
        return firstField(start);
    }

    /** The token at the start of a form with files; empty when another field stands there. */
    static String firstField(String start) {
        var token = TOKEN_FIELD.matcher(start);
        return token.find() ? token.group(1) : "";
    }

    private static Optional<String> field(String body, String name) {
        return Arrays.stream(body.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }
}
