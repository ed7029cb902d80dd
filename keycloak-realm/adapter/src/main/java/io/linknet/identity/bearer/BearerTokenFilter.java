package io.linknet.identity.bearer;

import io.linknet.identity.portal.PortalPerson;
import io.linknet.identity.service.OnBehalf;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.token.TokenRefused;
import io.linknet.kernel.token.TokenRefused.Reason;
import io.linknet.kernel.token.TokenVerifier;
import io.linknet.kernel.token.VerifiedToken;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Principal;
import java.util.List;

/**
 * Sets the caller of a request: from its bearer token, else from the portal session it came with.
 *
 * <p>A request without either stays anonymous; whether that is enough is decided by the kernel's access filter. A bad
 * token is never ignored: 401, even where nobody had to sign in. When the keys to judge it cannot be had: 503.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class BearerTokenFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Logger LOG = System.getLogger(BearerTokenFilter.class.getName());
    private static final String SCHEME = "Bearer ";

    @Inject
    TokenVerifier tokens;

    @Inject
    OnBehalf onBehalf;

    @Override
    public void filter(ContainerRequestContext request) {
        CallerContext.clear();
        var credentials = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (credentials != null) {
            var token = verify(only(credentials));
            act(request, token, caller(token), "Bearer");
        } else if (request.getSecurityContext().getUserPrincipal() instanceof PortalPerson person) {
            onBehalf.actFor(person.access());
            act(request, person, person.caller(), "Session");
        }
    }

    private static void act(ContainerRequestContext request, Principal principal, Caller caller, String scheme) {
        CallerContext.set(caller);
        request.setSecurityContext(new CallerSecurity(principal, caller, request.getSecurityContext(), scheme));
    }

    private static String only(List<String> credentials) {
        if (credentials.size() != 1 || !credentials.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw KernelProblem.NOT_SIGNED_IN.because("Exactly one bearer token is expected.");
        }
        return credentials.get(0).substring(SCHEME.length()).trim();
    }

    private VerifiedToken verify(String raw) {
        try {
            return tokens.verify(raw);
        } catch (TokenRefused refusal) {
            if (refusal.reason() == Reason.KEYS_UNAVAILABLE) {
                throw KernelProblem.UNAVAILABLE.because();
            }
            LOG.log(Level.INFO, "bearer token refused: {0}", refusal.reason());
            throw KernelProblem.NOT_SIGNED_IN.because(String.valueOf(refusal.getMessage()));
        }
    }

    private static Caller caller(VerifiedToken token) {
        return Callers.of(token)
                .orElseThrow(
                        () -> KernelProblem.NOT_SIGNED_IN.because("The token does not name the member acted for."));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        CallerContext.clear();
    }
}
