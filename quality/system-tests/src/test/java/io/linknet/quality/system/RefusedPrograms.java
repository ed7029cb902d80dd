package io.linknet.quality.system;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a member's program may not show for a token, and not with one. */
final class RefusedPrograms {

    private static final String ORDERS = "/api/procurement/orders";
    private static final UnaryOperator<JWTClaimsSet.Builder> AS_IT_IS = claims -> claims;

    private final String clientId;
    private final ECKey key;
    private final ECKey another = Program.newKey("first");
    private final Program program;

    RefusedPrograms(String clientId, ECKey key) {
        this.clientId = clientId;
        this.key = key;
        this.program = new Program(clientId, key);
    }

    /** Claims of a proof as they must not be. */
    private record Change(String what, UnaryOperator<JWTClaimsSet.Builder> of) {}

    Stream<Refusable> all() {
        return Stream.of(assertions(), wishes(), proofs()).flatMap(it -> it);
    }

    /** With nothing wrong. */
    Stream<Refusable> good() {
        return Stream.of(
                new Refusable("good", "wish", () -> isGiven(assertion(AS_IT_IS), wish(AS_IT_IS))),
                read("good", "read", token -> proof(token, AS_IT_IS)));
    }

    private Stream<Refusable> assertions() {
        return Stream.of(
                assertion("of another key", () -> signed(another, header(null, null), claims().build())),
                assertion("without signature", () -> new PlainJWT(claims().build()).serialize()),
                assertion("signed with the public key", () -> withTheKeyAsSecret(claims().build())),
                claimed("expired", it -> it.expirationTime(hoursFromNow(-1))),
                claimed("without an end", it -> it.expirationTime(null)),
                claimed("not valid yet", it -> it.notBeforeTime(hoursFromNow(1))),
                claimed("for another realm", it -> it.audience(OpenIdCalls.ORIGIN + "/auth/realms/yujiang-bank")),
                claimed("for nobody", it -> it.audience((String) null)),
                claimed("of another subject", it -> it.subject("partner-portal")),
                claimed("in another's name", it -> it.issuer("partner-portal").subject("partner-portal")),
                claimed("without a name", it -> it.jwtID(null)),
                new Refusable("assertion", "used before", this::isGivenTwice),
                new Refusable("assertion", "none", () -> isGiven(null, wish(AS_IT_IS))));
    }

    private interface Made {
        String jwt();
    }

    private Refusable assertion(String what, Made assertion) {
        return new Refusable("assertion", what, () -> isGiven(assertion.jwt(), wish(AS_IT_IS)));
    }

    private Refusable claimed(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return assertion(what, () -> assertion(change));
    }

    private static Stream<Change> changes() {
        return Stream.of(
                new Change("of another method", it -> it.claim("htm", "DELETE")),
                new Change("of no method", it -> it.claim("htm", null)),
                new Change("of another address", it -> it.claim("htu", OpenIdCalls.ORIGIN + "/api/x")),
                new Change("of no address", it -> it.claim("htu", null)),
                new Change("without a name", it -> it.jwtID(null)),
                new Change("without a moment", it -> it.issueTime(null)),
                new Change("an hour old", it -> it.issueTime(hoursFromNow(-1))),
                new Change("an hour early", it -> it.issueTime(hoursFromNow(1))));
    }

    private Stream<Refusable> wishes() {
        var claimed = changes().map(it -> wished(it.what, () -> wish(it.of)));
        var others = Stream.of(
                new Refusable("wish's proof", "none", () -> isGiven(assertion(AS_IT_IS), null)),
                wished(
                        "of no kind",
                        () -> signed(
                                key,
                                header(key.toPublicJWK(), "JWT"),
                                wishClaims().build())),
                wished(
                        "by another key",
                        () -> signed(
                                another,
                                header(key.toPublicJWK(), "dpop+jwt"),
                                wishClaims().build())),
                new Refusable("wish's proof", "used before", () -> {
                    var proof = wish(AS_IT_IS);
                    return isGiven(assertion(AS_IT_IS), proof) && isGiven(assertion(AS_IT_IS), proof);
                }));
        return Stream.concat(claimed, others);
    }

    private Refusable wished(String what, Made proof) {
        return new Refusable("wish's proof", what, () -> isGiven(assertion(AS_IT_IS), proof.jwt()));
    }

    private Stream<Refusable> proofs() {
        var claimed = changes().map(it -> read(it.what, token -> proof(token, it.of)));
        var others = Stream.of(
                read("of another token", token -> proof(token + "x", AS_IT_IS)),
                read("of no token", token -> proof(token, it -> it.claim("ath", null))),
                read("by another key", token -> new Program(clientId, another)
                        .proof("GET", Program.address(ORDERS), token)),
                read(
                        "of no kind",
                        token -> signed(
                                key,
                                header(key.toPublicJWK(), "JWT"),
                                proofClaims(token).build())),
                new Refusable("read's proof", "none", () -> isOk("DPoP " + token(), null)),
                new Refusable("read's proof", "beside a bearer", () -> {
                    var token = token();
                    return isOk("Bearer " + token, proof(token, AS_IT_IS));
                }),
                new Refusable("read's proof", "used before", () -> {
                    var token = token();
                    var proof = proof(token, AS_IT_IS);
                    return isOk("DPoP " + token, proof) && isOk("DPoP " + token, proof);
                }));
        return Stream.concat(claimed, others);
    }

    private Refusable read(String what, UnaryOperator<String> proof) {
        return read("read's proof", what, proof);
    }

    private Refusable read(String threat, String what, UnaryOperator<String> proof) {
        return new Refusable(threat, what, () -> {
            var token = token();
            return isOk("DPoP " + token, proof.apply(token));
        });
    }

    private static boolean isOk(String credentials, @Nullable String proof) {
        return Program.get(credentials, ORDERS, proof).statusCode() < 400;
    }

    private String token() {
        return program.ask("procurement").token();
    }

    private boolean isGivenTwice() {
        var assertion = assertion(AS_IT_IS);
        return isGiven(assertion, wish(AS_IT_IS)) && isGiven(assertion, wish(AS_IT_IS));
    }

    private boolean isGiven(@Nullable String assertion, @Nullable String proof) {
        var fields = Map.of("grant_type", "client_credentials", "scope", "procurement", "client_id", clientId);
        var shown = assertion == null
                ? fields
                : OpenIdCalls.but(
                        OpenIdCalls.but(
                                fields,
                                "client_assertion_type",
                                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
                        "client_assertion",
                        assertion);
        return Program.ask(shown, proof).status() == 200;
    }

    private String assertion(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(key, header(null, null), change.apply(claims()).build());
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(Program.issuer())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(50)));
    }

    private String wish(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(
                key,
                header(key.toPublicJWK(), "dpop+jwt"),
                change.apply(wishClaims()).build());
    }

    private static JWTClaimsSet.Builder wishClaims() {
        return new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .claim("htm", "POST")
                .claim("htu", Program.tokens())
                .issueTime(new Date());
    }

    private String proof(String token, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(
                key,
                header(key.toPublicJWK(), "dpop+jwt"),
                change.apply(proofClaims(token)).build());
    }

    private static JWTClaimsSet.Builder proofClaims(String token) {
        return wishClaims()
                .claim("htm", "GET")
                .claim("htu", Program.address(ORDERS))
                .claim("ath", Program.hash(token));
    }

    private JWSHeader header(@Nullable JWK shown, @Nullable String type) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256);
        return type == null
                ? header.keyID(key.getKeyID()).build()
                : header.type(new JOSEObjectType(type)).jwk(shown).build();
    }

    private static String signed(ECKey key, JWSHeader header, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String withTheKeyAsSecret(JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new MACSigner(key.toECPublicKey().getEncoded()));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Date hoursFromNow(int hours) {
        return Date.from(Instant.now().plusSeconds(hours * 3600L));
    }
}
