package io.linknet.portal.client.entity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The public keys that a client signs in with: P-256 for ES256 or RSA of 2,048 bits and more for PS256, all of one kind, each
 * under an id of its own.
 */
public final class PublicKeys {

    /** Enough for the old one, the new one, and one in reserve. */
    public static final int MOST = 3;

    /** In characters. */
    public static final int LONGEST = 20_000;

    private static final String AT = "/keys";
    private static final int LEAST_RSA_BITS = 2048;
    private static final int MOST_RSA_BITS = 8192;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~-]{1,64}");

    private final List<JWK> keys;

    private PublicKeys(List<JWK> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads what somebody shows: a JSON Web Key, a set of them, or a certificate in PEM.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is none of these, unfit to sign in with, or private
     */
    public static PublicKeys read(@Nullable String shown) {
        var text = shown == null ? "" : shown.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw ClientProblem.KEYS_UNREADABLE.at(AT);
        }
        if (text.contains("PRIVATE KEY")) {
            throw ClientProblem.PRIVATE_KEY_SHOWN.at(AT);
        }
        var none = new PublicKeys(List.of());
        return none.with(parsed(text));
    }

    /** The keys that stand in a set written by {@link #json}. */
    public static PublicKeys stored(String json) {
        try {
            return new PublicKeys(JWKSet.parse(json).getKeys());
        } catch (ParseException broken) {
            throw new IllegalStateException("no key set", broken);
        }
    }

    private static List<JWK> parsed(String text) {
        try {
            if (text.startsWith("-----BEGIN")) {
                return List.of(certified(text));
            }
            var keys = text.contains("\"keys\"") ? JWKSet.parse(text).getKeys() : List.of(JWK.parse(text));
            if (keys.isEmpty()) {
                throw ClientProblem.KEYS_UNREADABLE.at(AT);
            }
            return keys;
        } catch (ParseException | CertificateException | IllegalArgumentException unreadable) {
            throw ClientProblem.KEYS_UNREADABLE.at(AT);
        }
    }

    /** The key of a certificate; who signed it and until when says nothing here, since the administrator vouches for the key. */
    private static JWK certified(String pem) throws CertificateException {
        var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8));
        var key = CertificateFactory.getInstance("X.509")
                .generateCertificate(bytes)
                .getPublicKey();
        if (key instanceof ECPublicKey ec) {
            var curve = Optional.ofNullable(Curve.forECParameterSpec(ec.getParams()))
                    .orElseThrow(() -> ClientProblem.KEY_UNFIT.at(AT));
            return new ECKey.Builder(curve, ec).build();
        }
        if (key instanceof RSAPublicKey rsa) {
            return new RSAKey.Builder(rsa).build();
        }
        throw ClientProblem.KEY_UNFIT.at(AT);
    }

    /** These and the others beside them: the way from an old key to a new one. */
    public PublicKeys and(PublicKeys others) {
        return with(others.keys);
    }

    private PublicKeys with(List<JWK> more) {
        var all = new ArrayList<>(keys);
        for (var key : more) {
            var fit = fit(key);
            if (all.stream()
                    .anyMatch(it -> it.getKeyID().equals(fit.getKeyID())
                            || thumbprint(it).equals(thumbprint(fit)))) {
                throw ClientProblem.KEY_THERE_ALREADY.at(AT, fit.getKeyID());
            }
            all.add(fit);
        }
        if (all.size() > MOST) {
            throw ClientProblem.TOO_MANY_KEYS.at(AT, MOST);
        }
        if (all.stream().map(JWK::getAlgorithm).distinct().count() > 1) {
            throw ClientProblem.KEYS_OF_TWO_KINDS.at(AT);
        }
        return new PublicKeys(all);
    }

    /**
     * All but one.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is no such key, or no other
     */
    public PublicKeys without(String id) {
        var rest = keys.stream().filter(it -> !it.getKeyID().equals(id)).toList();
        if (rest.size() == keys.size()) {
            throw ClientProblem.UNKNOWN_KEY.because(id);
        }
        if (rest.isEmpty()) {
            throw ClientProblem.LAST_KEY_STAYS.because();
        }
        return new PublicKeys(rest);
    }

    private static JWK fit(JWK key) {
        if (key.isPrivate()) {
            throw ClientProblem.PRIVATE_KEY_SHOWN.at(AT);
        }
        var id = key.getKeyID() != null && ID.matcher(key.getKeyID()).matches() ? key.getKeyID() : thumbprint(key);
        if (key.getKeyUse() != null && !KeyUse.SIGNATURE.equals(key.getKeyUse())) {
            throw ClientProblem.KEY_UNFIT.at(AT);
        }
        if (key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve())) {
            return new ECKey.Builder(Curve.P_256, ec.getX(), ec.getY())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyID(id)
                    .build();
        }
        if (key instanceof RSAKey rsa && rsa.size() >= LEAST_RSA_BITS && rsa.size() <= MOST_RSA_BITS) {
            return new RSAKey.Builder(rsa.getModulus(), rsa.getPublicExponent())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.PS256)
                    .keyID(id)
                    .build();
        }
        throw ClientProblem.KEY_UNFIT.at(AT);
    }

    /** SHA-256 thumbprint (RFC 7638). */
    private static String thumbprint(JWK key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Ids of the keys, oldest first. */
    public List<String> ids() {
        return keys.stream().map(JWK::getKeyID).toList();
    }

    /** What they sign with: {@code ES256} or {@code PS256}. */
    public String algorithm() {
        return keys.get(0).getAlgorithm().getName();
    }

    /** The set as JSON, public parts only. */
    public String json() {
        return new JWKSet(keys).toString(true);
    }
}
