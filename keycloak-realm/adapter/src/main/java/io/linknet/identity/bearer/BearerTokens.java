package io.linknet.identity.bearer;

import io.linknet.identity.bearer.Proofs.Asked;
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
import java.util.function.Supplier;

/** Who stands behind the credentials that come with a request or a message: the same rules at every door. */
@ApplicationScoped
public class BearerTokens {

    private static final Logger LOG = System.getLogger(BearerTokens.class.getName());
    private static final String BEARER = "Bearer ";
    private static final String DPOP = "DPoP ";

    @Inject
    TokenVerifier tokens;

    @Inject
    Proofs proofs;

    /**
     * Believes the one bearer token among the credentials, or refuses. A token bound to a key is refused, since a message
     * carries no proof.
     *
     * @param credentials values of the form {@code Bearer <token>}
     * @throws io.linknet.kernel.problem.DomainRuleViolation 401 for a bad token, 503 while it cannot be judged
     */
    public VerifiedToken verify(List<String> credentials) {
        var token = believed(only(credentials, BEARER));
        if (token.boundTo().isPresent()) {
            throw KernelProblem.NOT_SIGNED_IN.because(
                    "The token is bound to a key and needs a proof with each request.");
        }
        return token;
    }

    /**
     * The same for a request, which may bring a token bound to a key ({@code DPoP <token>}) with the proof of it.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation 401 for a bad token or proof, 503 while they cannot be judged
     */
    VerifiedToken verify(List<String> credentials, Supplier<Asked> asked) {
        if (credentials.size() != 1 || !isOf(DPOP, credentials.get(0))) {
            return verify(credentials);
        }
        var token = believed(only(credentials, DPOP));
        var thumbprint = token.boundTo()
                .orElseThrow(() -> KernelProblem.NOT_SIGNED_IN.because("The token is not bound to a key."));
        proofs.require(asked.get(), token, thumbprint);
        return token;
    }

    private VerifiedToken believed(String raw) {
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

    private static String only(List<String> credentials, String scheme) {
        if (credentials.size() != 1 || !isOf(scheme, credentials.get(0))) {
            throw KernelProblem.NOT_SIGNED_IN.because("Exactly one bearer token is expected.");
        }
        return credentials.get(0).substring(scheme.length()).trim();
    }

    private static boolean isOf(String scheme, String credentials) {
        return credentials.regionMatches(true, 0, scheme, 0, scheme.length());
    }
}
