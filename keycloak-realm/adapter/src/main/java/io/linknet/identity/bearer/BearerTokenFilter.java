package io.linknet.identity.bearer;

import io.linknet.identity.IdentitySettings;
import io.linknet.identity.bearer.Proofs.Asked;
import io.linknet.identity.portal.PortalPerson;
import io.linknet.identity.service.OnBehalf;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.security.Principal;
import java.util.List;

/**
 * Sets the caller of a request: from its bearer token, else from the portal session it came with.
 *
 * <p>A request without either stays anonymous; whether that is enough is decided by the kernel's access filter. A bad
 * token is never ignored: 401, even where nobody had to sign in. When the keys to judge it cannot be had: 503. Every 401 says
 * which schemes are taken (RFC 9110, RFC 9449).
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class BearerTokenFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String SCHEMES = "Bearer, DPoP algs=\"ES256 PS256\"";

    @Inject
    BearerTokens bearer;

    @Inject
    OnBehalf onBehalf;

    @Inject
    IdentitySettings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        CallerContext.clear();
        var credentials = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (credentials != null) {
            var token = bearer.verify(credentials, () -> asked(request));
            act(request, token, bearer.caller(token), token.boundTo().isPresent() ? "DPoP" : "Bearer");
        } else if (request.getSecurityContext().getUserPrincipal() instanceof PortalPerson person) {
            onBehalf.actFor(person.access());
            act(request, person, person.caller(), "Session");
        }
    }

    /** The address is the one that callers know, whatever stands between them and this service. */
    private Asked asked(ContainerRequestContext request) {
        var path = request.getUriInfo().getRequestUri().getRawPath();
        var proofs = request.getHeaders().getOrDefault("DPoP", List.of());
        return new Asked(request.getMethod(), URI.create(settings.publicUrl() + path), proofs);
    }

    private static void act(ContainerRequestContext request, Principal principal, Caller caller, String scheme) {
        CallerContext.set(caller);
        request.setSecurityContext(new CallerSecurity(principal, caller, request.getSecurityContext(), scheme));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        CallerContext.clear();
        if (response.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode() && !saysMore(response)) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, SCHEMES);
        }
    }

    /** A challenge with an error of its own, as RFC 9470 has it. */
    private static boolean saysMore(ContainerResponseContext response) {
        return String.valueOf(response.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE))
                .contains("error=");
    }
}
