package io.linknet.portal.frame.boundary;

import io.linknet.identity.IdentitySettings;
import io.linknet.identity.portal.PortalPerson;
import io.linknet.portal.frame.control.SignedIn;
import io.linknet.portal.ui.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Around every answer: who asks, in which language, and what the browser may do with what it gets.
 *
 * <p>The policy allows nothing but our own files; the nonce is for tools that insist on one and differs each time.
 */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class RequestFilter extends HttpFilter {

    /** Request attribute with the nonce of the answer's policy. */
    static final String NONCE = "linknet.nonce";

    private static final long serialVersionUID = 1L;
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient IdentitySettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        protect(request, response);
        var language = Speaking.language(request);
        Texts.speak(language);
        try {
            if (request.getUserPrincipal() instanceof PortalPerson person) {
                signedIn.is(person);
            }
            chain.doFilter(new SpokenRequest(request, language), response);
        } finally {
            Texts.fallSilent();
        }
    }

    private void protect(HttpServletRequest request, HttpServletResponse response) {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        response.setHeader("Content-Security-Policy", policy(nonce));
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
        response.setHeader("Cache-Control", "no-store");
        if ("https".equals(settings.publicUrl().getScheme())) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self'; img-src 'self' data:; "
                + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                + "manifest-src 'self'";
    }
}
