package io.linknet.kernel.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public keys an issuer signs with at one moment, by key id.
 *
 * <p>Only keys that fit LinkNet are kept: P-256 for ES256, RSA of 2048 bits and more for PS256, meant for signatures. The
 * key decides its algorithm, never the token.
 */
final class KeySet {

    static final KeySet EMPTY = new KeySet(Map.of(), "");

    private static final int LEAST_RSA_BITS = 2048;

    private final Map<String, SigningKey> keys;
    private final String published;

    record SigningKey(JWSAlgorithm algorithm, JWSVerifier verifier) {}

    private KeySet(Map<String, SigningKey> keys, String published) {
        this.keys = Map.copyOf(keys);
        this.published = published;
    }

    /**
     * Reads a JSON Web Key Set.
     *
     * @throws ParseException if it is none, or holds no key that LinkNet could use
     */
    static KeySet parse(String jwks) throws ParseException {
        var keys = new HashMap<String, SigningKey>();
        for (var jwk : JWKSet.parse(jwks).getKeys()) {
            var key = usable(jwk);
            if (key != null && jwk.getKeyID() != null) {
                keys.putIfAbsent(jwk.getKeyID(), key);
            }
        }
        if (keys.isEmpty()) {
            throw new ParseException("no usable signing key", 0);
        }
        return new KeySet(keys, jwks);
    }

    private static @Nullable SigningKey usable(JWK jwk) throws ParseException {
        if (jwk.getKeyUse() != null && !KeyUse.SIGNATURE.equals(jwk.getKeyUse())) {
            return null;
        }
        try {
            if (jwk instanceof ECKey ec && Curve.P_256.equals(ec.getCurve()) && fits(jwk, JWSAlgorithm.ES256)) {
                return new SigningKey(JWSAlgorithm.ES256, new ECDSAVerifier(ec.toPublicJWK()));
            }
            if (jwk instanceof RSAKey rsa && rsa.size() >= LEAST_RSA_BITS && fits(jwk, JWSAlgorithm.PS256)) {
                return new SigningKey(JWSAlgorithm.PS256, new RSASSAVerifier(rsa.toPublicJWK()));
            }
            return null;
        } catch (JOSEException broken) {
            throw new ParseException(String.valueOf(broken.getMessage()), 0);
        }
    }

    private static boolean fits(JWK jwk, JWSAlgorithm algorithm) {
        return jwk.getAlgorithm() == null || algorithm.equals(jwk.getAlgorithm());
    }

    @Nullable
    SigningKey find(String kid) {
        return keys.get(kid);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    boolean isSameAs(KeySet other) {
        return published.equals(other.published);
    }
}
