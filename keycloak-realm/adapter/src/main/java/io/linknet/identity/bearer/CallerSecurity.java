package io.linknet.identity.bearer;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.Role;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** The JAX-RS view of a caller: the principal is the token or the person it was read from, the roles are LinkNet's. */
final class CallerSecurity implements SecurityContext {

    private final Principal principal;
    private final Caller caller;
    private final SecurityContext transport;
    private final String scheme;

    CallerSecurity(Principal principal, Caller caller, SecurityContext transport, String scheme) {
        this.principal = principal;
        this.caller = caller;
        this.transport = transport;
        this.scheme = scheme;
    }

    @Override
    public Principal getUserPrincipal() {
        return principal;
    }

    @Override
    public boolean isUserInRole(String role) {
        return Role.ofTokenName(role).filter(caller::has).isPresent();
    }

    @Override
    public boolean isSecure() {
        return transport.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
        return scheme;
    }
}
