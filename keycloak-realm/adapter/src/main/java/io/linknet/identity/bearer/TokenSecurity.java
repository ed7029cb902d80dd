package io.linknet.identity.bearer;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.token.VerifiedToken;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** The JAX-RS view of a bearer token: its principal is the {@link org.eclipse.microprofile.jwt.JsonWebToken}. */
final class TokenSecurity implements SecurityContext {

    private final VerifiedToken token;
    private final Caller caller;
    private final SecurityContext transport;

    TokenSecurity(VerifiedToken token, Caller caller, SecurityContext transport) {
        this.token = token;
        this.caller = caller;
        this.transport = transport;
    }

    @Override
    public Principal getUserPrincipal() {
        return token;
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
        return "Bearer";
    }
}
