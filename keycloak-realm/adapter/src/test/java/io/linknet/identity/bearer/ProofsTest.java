package io.linknet.identity.bearer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.linknet.identity.bearer.Proofs.Asked;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.testing.TestIdentity;
import io.linknet.kernel.token.SigningKeys;
import io.linknet.kernel.token.TokenRules;
import io.linknet.kernel.token.TokenVerifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Proofs of possession as callers send them, and as they should not. */
class ProofsTest {

    private static final TestIdentity IDENTITY = TestIdentity.shared();
    private static final SigningKeys KEYS = SigningKeys.publishedAt(
            URI.create(IDENTITY.internalUrl() + "/realms/linknet/protocol/openid-connect/certs"), Clock.systemUTC());
    private static final String ADDRESS = "https://linknet.example/api/procurement/orders";
    private static final ECKey KEY = ec(Curve.P_256);
    private static final ECKey FOREIGN = ec(Curve.P_256);
    private static final RSAKey RSA = rsa(2048, false);
    private static final String TOKEN = token(KEY);

    private final BearerTokens tokens = new BearerTokens();

    @BeforeEach
    void open() {
        tokens.tokens = new TokenVerifier(TokenRules.of(TestIdentity.ISSUER, "procurement"), KEYS, Clock.systemUTC());
        tokens.proofs = new Proofs(Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        KEYS.close();
    }

    @Test
    void takesABoundTokenWithItsProof() {
        var token = tokens.verify(List.of("DPoP " + TOKEN), asked(proof(KEY)));

        assertThat(token.boundTo()).contains(thumbprint(KEY));
        assertThat(token.client()).contains("member-shancheng-abcdef");
    }

    @Test
    void takesAProofByAnRsaKey() {
        var token = token(RSA);

        assertThatCode(() -> tokens.verify(List.of("DPoP " + token), asked(proof(RSA, token, it -> it))))
                .doesNotThrowAnyException();
    }

    @Test
    void takesAProofNearlyAMinuteOldAndAProofNearlyAMinuteEarly() {
        for (var seconds : new int[] {-55, 55}) {
            var proof = proof(KEY, TOKEN, claims -> claims.issueTime(inSeconds(seconds)));

            assertThatCode(() -> tokens.verify(List.of("dpop " + TOKEN), asked(proof)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void takesTheSameTokenAgainWithAnotherProof() {
        tokens.verify(List.of("DPoP " + TOKEN), asked(proof(KEY)));

        assertThatCode(() -> tokens.verify(List.of("DPoP " + TOKEN), asked(proof(KEY))))
                .doesNotThrowAnyException();
    }

    @Test
    void takesAProofOnce() {
        var proof = proof(KEY);
        tokens.verify(List.of("DPoP " + TOKEN), asked(proof));

        refuses("DPoP " + TOKEN, asked(proof));
    }

    @Test
    void takesTheNameOfAProofOnceWhateverElseItSays() {
        var first = proof(KEY, TOKEN, claims -> claims.jwtID("the same"));
        var second = proof(KEY, TOKEN, claims -> claims.jwtID("the same").issueTime(inSeconds(-5)));
        tokens.verify(List.of("DPoP " + TOKEN), asked(first));

        refuses("DPoP " + TOKEN, asked(second));
    }

    @Test
    void refusesABoundTokenWithoutItsScheme() {
        refuses("Bearer " + TOKEN, asked(proof(KEY)));
        refuses("Bearer " + TOKEN, () -> new Asked("GET", URI.create(ADDRESS), List.of()));
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(() -> tokens.verify(List.of("Bearer " + TOKEN)));
    }

    @Test
    void refusesAnUnboundTokenUnderTheScheme() {
        var plain = IDENTITY.token("procurement", "shancheng", UUID.randomUUID(), MemberKind.BANK, "treasurer");

        refuses("DPoP " + plain, asked(proof(KEY, plain, it -> it)));
    }

    @Test
    void refusesNoProofAndTwo() {
        refuses("DPoP " + TOKEN, () -> new Asked("GET", URI.create(ADDRESS), List.of()));
        refuses("DPoP " + TOKEN, () -> new Asked("GET", URI.create(ADDRESS), List.of(proof(KEY), proof(KEY))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badProofs")
    void refuses(String what, String proof) {
        refuses("DPoP " + TOKEN, asked(proof));
        assertThatCode(() -> tokens.verify(List.of("DPoP " + TOKEN), asked(proof(KEY))))
                .as("the good proof beside " + what)
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> badProofs() {
        return Stream.of(shapes(), keys(), claims()).flatMap(List::stream);
    }

    private static List<Arguments> shapes() {
        var parts = proof(KEY).split("\\.");
        var other = proof(KEY).split("\\.");
        return List.of(
                arguments("nothing", ""),
                arguments("a word", "proof"),
                arguments("two parts", parts[0] + '.' + parts[1]),
                arguments("the signature of another proof", parts[0] + '.' + parts[1] + '.' + other[2]),
                arguments("no signature", parts[0] + '.' + parts[1] + '.'),
                arguments("a zero signature", parts[0] + '.' + parts[1] + '.' + Base64URL.encode(new byte[64])),
                arguments("more than 4 KB", proof(KEY, TOKEN, it -> it.claim("pad", "x".repeat(Proofs.LARGEST)))),
                arguments("no type", typed(null)),
                arguments("the type of a plain JWT", typed("JWT")),
                arguments("the type of an access token", typed("at+jwt")),
                arguments("a demand for an extension", signed(header(KEY).criticalParams(Set.of("exp")))),
                arguments("the token itself", TOKEN));
    }

    private static List<Arguments> keys() {
        var short1024 = rsa(1024, true);
        var p384 = ec(Curve.P_384);
        return List.of(
                arguments("the key of somebody else", proof(FOREIGN)),
                arguments("no key", signed(header(KEY).jwk(null))),
                arguments(
                        "our key shown, signed by another",
                        sign(header(KEY), signer(FOREIGN), good(TOKEN).build())),
                arguments("a key of 1,024 bits", proof(short1024)),
                arguments(
                        "RS256",
                        sign(
                                rsaHeader(JWSAlgorithm.RS256),
                                signer(RSA),
                                good(TOKEN).build())),
                arguments(
                        "PS512",
                        sign(
                                rsaHeader(JWSAlgorithm.PS512),
                                signer(RSA),
                                good(TOKEN).build())),
                arguments(
                        "ES384",
                        sign(
                                header(p384, JWSAlgorithm.ES384),
                                signer(p384),
                                good(TOKEN).build())),
                arguments("HS256 with the public key as secret", hmac()));
    }

    private static List<Arguments> claims() {
        return List.of(
                arguments("another method", bad(it -> it.claim("htm", "POST"))),
                arguments("the method in small letters", bad(it -> it.claim("htm", "get"))),
                arguments("no method", bad(it -> it.claim("htm", null))),
                arguments("another path", bad(it -> it.claim("htu", ADDRESS + "/1"))),
                arguments("a path that begins alike", bad(it -> it.claim("htu", ADDRESS.replace("/orders", "")))),
                arguments("another service", bad(it -> it.claim("htu", ADDRESS.replace("procurement", "logistics")))),
                arguments("another host", bad(it -> it.claim("htu", ADDRESS.replace("linknet.", "evil.")))),
                arguments("another port", bad(it -> it.claim("htu", ADDRESS.replace(".example", ".example:8443")))),
                arguments("another scheme", bad(it -> it.claim("htu", ADDRESS.replace("https", "http")))),
                arguments("no address", bad(it -> it.claim("htu", null))),
                arguments("an old proof", bad(it -> it.issueTime(inSeconds(-65)))),
                arguments("a proof of tomorrow", bad(it -> it.issueTime(inSeconds(86_400)))),
                arguments("a proof from two minutes ahead", bad(it -> it.issueTime(inSeconds(120)))),
                arguments("no time", bad(it -> it.issueTime(null))),
                arguments("no name", bad(it -> it.jwtID(null))),
                arguments("an empty name", bad(it -> it.jwtID(""))),
                arguments("the hash of another token", bad(it -> it.claim("ath", hash(TOKEN + "x")))),
                arguments("no hash of the token", bad(it -> it.claim("ath", null))),
                arguments("a nonce nobody gave", bad(it -> it.claim("nonce", "n-1"))));
    }

    private void refuses(String credentials, Supplier<Asked> asked) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(() -> tokens.verify(List.of(credentials), asked))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(KernelProblem.NOT_SIGNED_IN));
    }

    private static Supplier<Asked> asked(String proof) {
        return () -> new Asked("GET", URI.create(ADDRESS), List.of(proof));
    }

    private static String bad(UnaryOperator<JWTClaimsSet.Builder> change) {
        return proof(KEY, TOKEN, change);
    }

    private static String proof(JWK key) {
        return proof(key, TOKEN, it -> it);
    }

    private static String proof(JWK key, String token, UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(header(key), signer(key), change.apply(good(token)).build());
    }

    private static JWTClaimsSet.Builder good(String token) {
        return new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .claim("htm", "GET")
                .claim("htu", ADDRESS)
                .issueTime(inSeconds(0))
                .claim("ath", hash(token));
    }

    private static JWSHeader.Builder header(JWK key) {
        return header(key, key instanceof RSAKey ? JWSAlgorithm.PS256 : JWSAlgorithm.ES256);
    }

    private static JWSHeader.Builder header(JWK key, JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(key.toPublicJWK());
    }

    private static JWSHeader.Builder rsaHeader(JWSAlgorithm algorithm) {
        return header(RSA, algorithm);
    }

    private static String typed(String type) {
        return signed(header(KEY).type(type == null ? null : new JOSEObjectType(type)));
    }

    private static String signed(JWSHeader.Builder header) {
        return sign(header, signer(KEY), good(TOKEN).build());
    }

    private static String hmac() {
        try {
            var secret = KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
            return sign(
                    header(KEY, JWSAlgorithm.HS256),
                    new MACSigner(secret),
                    good(TOKEN).build());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sign(JWSHeader.Builder header, JWSSigner signer, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(header.build(), claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JWSSigner signer(JWK key) {
        try {
            return key instanceof ECKey curve
                    ? new ECDSASigner(curve)
                    : new RSASSASigner(((RSAKey) key).toPrivateKey(), Set.of(AllowWeakRSAKey.getInstance()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String token(JWK key) {
        var member = Map.of(
                "member_id", List.of("01990000-0000-7000-8000-000000000001"),
                "member_kind", List.of("BANK"),
                "groups", List.of("/treasurer"));
        return IDENTITY.sign(new JWTClaimsSet.Builder()
                .issuer(TestIdentity.ISSUER)
                .subject("service-account")
                .audience("procurement")
                .claim("azp", "member-shancheng-abcdef")
                .claim("typ", "DPoP")
                .claim("organization", Map.of("shancheng", member))
                .claim("cnf", Map.of("jkt", thumbprint(key)))
                .issueTime(inSeconds(0))
                .expirationTime(inSeconds(300))
                .build());
    }

    private static String thumbprint(JWK key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hash(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return Base64URL.encode(sha256.digest(token.getBytes(StandardCharsets.US_ASCII)))
                    .toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Date inSeconds(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static ECKey ec(Curve curve) {
        try {
            return new ECKeyGenerator(curve).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey rsa(int bits, boolean weak) {
        try {
            return new RSAKeyGenerator(bits, weak).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
