package io.linknet.identity.bearer;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.token.TokenRefused;
import io.linknet.kernel.token.TokenRefused.Reason;
import io.linknet.kernel.token.TokenVerifier;
import io.linknet.kernel.token.VerifiedToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Who stands behind the credentials that come with a request or a message: the same rules at every door. */
@ApplicationScoped
public class BearerTokens {

    private static final Logger LOG = System.getLogger(BearerTokens.class.getName());
    private static final String SCHEME = "Bearer ";

    @Inject
    TokenVerifier tokens;

    /**
     * Believes the one bearer token among the credentials, or refuses.
     *
     * @param credentials values of the form {@code Bearer <token>}
     * @throws io.linknet.kernel.problem.DomainRuleViolation 401 for a bad token, 503 while it cannot be judged
     */
    public VerifiedToken verify(List<String> credentials) {
        try {
            return tokens.verify(only(credentials));
        } catch (TokenRefused refusal) {
            if (refusal.reason() == Reason.KEYS_UNAVAILABLE) {
                throw KernelProblem.UNAVAILABLE.because();
            }
            LOG.log(Level.INFO, "bearer token refused: {0}", refusal.reason());
            throw KernelProblem.NOT_SIGNED_IN.because(String.valueOf(refusal.getMessage()));
        }
    }

    /**
     * Whom a token speaks for.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation 401 if it names no member
     */
    public Caller caller(VerifiedToken token) {
        return Callers.of(token)
                .orElseThrow(
                        () -> KernelProblem.NOT_SIGNED_IN.because("The token does not name the member acted for."));
    }

    private static String only(List<String> credentials) {
        if (credentials.size() != 1 || !credentials.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw KernelProblem.NOT_SIGNED_IN.because("Exactly one bearer token is expected.");
        }
        return credentials.get(0).substring(SCHEME.length()).trim();
    }
}
