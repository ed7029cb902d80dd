package io.linknet.identity.bearer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.dpop.JWKThumbprintConfirmation;
import com.nimbusds.oauth2.sdk.dpop.verifiers.AccessTokenValidationException;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPIssuer;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPProtectedResourceRequestVerifier;
import com.nimbusds.oauth2.sdk.dpop.verifiers.InvalidDPoPProofException;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.token.VerifiedToken;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * Whether the sender of a request holds the key that its token is bound to (RFC 9449).
 *
 * <p>A proof is for one request: signed with that key by ES256 or PS256, no more than {@link #WINDOW_SECONDS} away from our
 * clock, for this method, address and token, and taken once. Thread-safe.
 */
final class Proofs {

    /** In either direction. */
    static final int WINDOW_SECONDS = 60;

    /** In characters; a proof with an RSA key of 4,096 bits has about 2,000. */
    static final int LARGEST = 4 * 1024;

    private static final Logger LOG = System.getLogger(Proofs.class.getName());
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.PS256);
    private static final int LEAST_RSA_BITS = 2048;

    private final DPoPProtectedResourceRequestVerifier verifier;

    Proofs(Clock clock) {
        this.verifier = new DPoPProtectedResourceRequestVerifier(ALGORITHMS, WINDOW_SECONDS, new SeenProofs(clock));
    }

    /**
     * What was asked for, and the proofs that came with it.
     *
     * @param method of HTTP, in capitals
     * @param address as the caller knows it, query left out
     * @param proofs values of the header {@code DPoP}
     */
    record Asked(String method, URI address, List<String> proofs) {

        /** Keeps its own copy. */
        Asked {
            proofs = List.copyOf(proofs);
        }
    }

    /**
     * Refuses a request whose sender has not proven to hold that key.
     *
     * @param thumbprint what the token is bound to
     * @throws DomainRuleViolation 401, or 503 while more proofs come than can be remembered
     */
    void require(Asked asked, VerifiedToken token, String thumbprint) {
        try {
            verifier.verify(
                    asked.method(),
                    asked.address(),
                    new DPoPIssuer(thumbprint),
                    only(asked.proofs()),
                    new DPoPAccessToken(token.getRawToken()),
                    new JWKThumbprintConfirmation(new Base64URL(thumbprint)),
                    null);
        } catch (InvalidDPoPProofException
                | AccessTokenValidationException
                | JOSEException
                | IllegalArgumentException wrong) { // the last: a blank jti
            LOG.log(Level.INFO, "proof of possession refused: {0}", wrong.getMessage());
            throw refused();
        }
    }

    private static SignedJWT only(List<String> proofs) {
        if (proofs.size() != 1 || proofs.get(0).length() > LARGEST) {
            throw refused();
        }
        try {
            var proof = SignedJWT.parse(proofs.get(0));
            var header = proof.getHeader();
            if (header.getCriticalParams() != null || header.getJWK() instanceof RSAKey rsa && isShort(rsa)) {
                throw refused();
            }
            return proof;
        } catch (ParseException | IllegalArgumentException notSigned) {
            throw refused();
        }
    }

    private static boolean isShort(RSAKey key) {
        return key.size() < LEAST_RSA_BITS;
    }

    private static DomainRuleViolation refused() {
        return KernelProblem.NOT_SIGNED_IN.because(
                "The token is bound to a key, and the proof for this request fails.");
    }
}
