package io.linknet.identity.service;

import io.linknet.identity.openid.IdentityRefused;
import io.linknet.identity.openid.IdentityUnavailable;
import io.linknet.kernel.problem.KernelProblem;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * Calls another LinkNet service in the name of the signed-in person, for the member acted for.
 *
 * <p>Put {@code @RegisterProvider(ServiceTokenFilter.class)} on the MicroProfile Rest Client; its address must lie under a
 * configured {@code linknet.<service>.url}. When nobody is signed in the call goes out without a token: a visitor never
 * borrows the rights of the portal.
 */
public class ServiceTokenFilter implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext call) {
        var audience = CalledService.at(call.getUri());
        person().ifPresent(
                        it -> call.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token(it, audience)));
    }

    private static Optional<PersonalAccess> person() {
        try {
            return CDI.current().select(OnBehalf.class).get().person();
        } catch (ContextNotActiveException outsideOfARequest) {
            return Optional.empty();
        }
    }

    private static String token(PersonalAccess person, String audience) {
        try {
            return CDI.current().select(ServiceTokens.class).get().ofPerson(person, audience);
        } catch (IdentityRefused sessionEnded) {
            throw KernelProblem.NOT_SIGNED_IN.because("The session has ended.");
        } catch (IdentityUnavailable later) {
            throw KernelProblem.UNAVAILABLE.because();
        }
    }
}
