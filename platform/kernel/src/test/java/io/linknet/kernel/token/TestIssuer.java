package io.linknet.kernel.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An issuer of one's own making: publishes keys, signs whatever it is told to, and can be down. */
final class TestIssuer implements KeySource {

    static final String ISSUER = "https://linknet.example/auth/realms/linknet";
    static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    final List<JWK> published = new ArrayList<>();
    int readings;
    boolean down;

    static ECKey ecKey(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static RSAKey rsaKey(String kid, int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(kid).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String read() throws IOException {
        readings++;
        if (down) {
            throw new IOException("connection refused");
        }
        return new JWKSet(published).toString(true);
    }

    /** What a good token says; change it to make a bad one. */
    static Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", ISSUER);
        claims.put("sub", "7b0e");
        claims.put("aud", "procurement");
        claims.put("azp", "partner-portal");
        claims.put("typ", "Bearer");
        claims.put("iat", NOW.getEpochSecond() - 10);
        claims.put("exp", NOW.getEpochSecond() + 290);
        claims.put("name", "陈思远");
        claims.put("preferred_username", "buyer@shancheng.example");
        claims.put("organization", Map.of("shancheng", organization("CHAIN_LEADER", "buyer")));
        return claims;
    }

    static Map<String, Object> organization(String kind, String... roles) {
        return Map.of(
                "id",
                "01990000-0000-7000-a000-000000000001",
                "member_id",
                List.of("01990000-0000-7000-8000-000000000001"),
                "member_kind",
                List.of(kind),
                "groups",
                Stream.of(roles).map(role -> "/" + role).toList());
    }

    static JWSHeader.Builder header(JWK key) {
        var algorithm = key instanceof ECKey ? JWSAlgorithm.ES256 : JWSAlgorithm.PS256;
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID());
    }

    static String token(JWK key) {
        return token(key, claims -> {});
    }

    static String token(JWK key, Consumer<Map<String, Object>> change) {
        return sign(key, header(key).build(), change);
    }

    static String sign(JWK key, JWSHeader header, Consumer<Map<String, Object>> change) {
        var claims = claims();
        change.accept(claims);
        return sign(signer(key), header, new Payload(claims));
    }

    static String sign(JWSSigner signer, JWSHeader header, Payload payload) {
        try {
            var jws = new JWSObject(header, payload);
            jws.sign(signer);
            return jws.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JWSSigner signer(JWK key) {
        try {
            return key instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner((RSAKey) key);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
