package io.linknet.identity.service;

import io.linknet.identity.openid.IdentityRefused;
import io.linknet.identity.openid.IdentityUnavailable;
import io.linknet.kernel.problem.KernelProblem;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Calls another LinkNet service as this service itself, for jobs and event consumers.
 *
 * <p>Never for a request of a person: the called service shows its own kind everything. See {@link ServiceTokenFilter}.
 */
public class OwnTokenFilter implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext call) {
        var audience = CalledService.at(call.getUri());
        try {
            var token = CDI.current().select(ServiceTokens.class).get().ofThisService(audience);
            call.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        } catch (IdentityRefused | IdentityUnavailable notNow) {
            throw KernelProblem.UNAVAILABLE.because();
        }
    }
}
