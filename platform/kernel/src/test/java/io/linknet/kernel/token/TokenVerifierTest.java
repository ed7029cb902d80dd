package io.linknet.kernel.token;

import static io.linknet.kernel.token.TestIssuer.ISSUER;
import static io.linknet.kernel.token.TestIssuer.NOW;
import static io.linknet.kernel.token.TestIssuer.claims;
import static io.linknet.kernel.token.TestIssuer.ecKey;
import static io.linknet.kernel.token.TestIssuer.header;
import static io.linknet.kernel.token.TestIssuer.organization;
import static io.linknet.kernel.token.TestIssuer.rsaKey;
import static io.linknet.kernel.token.TestIssuer.sign;
import static io.linknet.kernel.token.TestIssuer.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.token.TokenRefused.Reason;
import io.linknet.kernel.value.MemberId;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenVerifierTest {

    private static final ECKey KEY = ecKey("current");
    private static final RSAKey RSA = rsaKey("rsa", 2048);
    private static final ECKey FOREIGN = ecKey("foreign");

    private final TokenVerifier verifier = verifier(TokenRules.of(ISSUER, "procurement"));

    private static TokenVerifier verifier(TokenRules rules) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var issuer = new TestIssuer();
        issuer.published.addAll(List.of(KEY, RSA));
        return new TokenVerifier(rules, SigningKeys.heldBy(issuer, clock), clock);
    }

    @Test
    void believesAGenuineTokenAndSaysWhoItIs() {
        var token = verifier.verify(token(KEY));

        assertThat(token.person()).isEqualTo(ISSUER + "|7b0e");
        assertThat(token.getName()).isEqualTo("buyer@shancheng.example");
        assertThat(token.text("name")).contains("陈思远");
        assertThat(token.client()).contains("partner-portal");
        assertThat(token.getAudience()).containsExactly("procurement");
        assertThat(token.getGroups()).containsExactly("buyer");
        assertThat(token.getExpirationTime()).isEqualTo(NOW.getEpochSecond() + 290);
        assertThat(token.member())
                .contains(new ActingMember(
                        "shancheng",
                        new MemberId(UUID.fromString("01990000-0000-7000-8000-000000000001")),
                        MemberKind.CHAIN_LEADER,
                        Set.of("buyer")));
    }

    @Test
    void takesTheRolesOfTheMemberActedForAndOfNoOtherPlace() {
        var elsewhere = verifier.verify(token(KEY, with("roles", List.of("administrator"))));
        var nowhere = verifier.verify(token(KEY, claims -> {
            claims.put("roles", List.of("administrator"));
            claims.put("groups", List.of("administrator"));
            claims.put("organization", Map.of("shancheng", organization("CHAIN_LEADER")));
        }));

        assertThat(elsewhere.getGroups()).containsExactly("buyer");
        assertThat(nowhere.getGroups()).isEmpty();
    }

    @Test
    void takesForARoleOnlyAGroupAtTheTop() {
        var odd = new HashMap<>(organization("CHAIN_LEADER"));
        odd.put("groups", List.of("/seller", "planner", "/guests/administrator", "/", "", 7, List.of("buyer")));

        var token = verifier.verify(token(KEY, with("organization", Map.of("shancheng", odd))));

        assertThat(token.getGroups()).containsExactlyInAnyOrder("seller", "planner");
    }

    @Test
    void findsNoRoleInAMemberWhoseGroupsAreNotListed() {
        var odd = new HashMap<>(organization("CHAIN_LEADER"));
        odd.put("groups", "administrator");

        assertThat(verifier.verify(token(KEY, with("organization", Map.of("shancheng", odd))))
                        .getGroups())
                .isEmpty();
    }

    @Test
    void believesPs256() {
        assertThat(verifier.verify(token(RSA)).getSubject()).isEqualTo("7b0e");
    }

    @Test
    void believesThePlainTypeOfAnIssuerThatMarksItsAccessTokensInside() {
        var header = header(KEY).type(JOSEObjectType.JWT).build();

        assertThat(verifier.verify(sign(KEY, header, claims -> {})).getSubject())
                .isEqualTo("7b0e");
    }

    @Test
    void believesAServiceThatActsForItself() {
        var token = verifier.verify(token(KEY, claims -> {
            claims.remove("organization");
            claims.put("roles", List.of("service"));
        }));

        assertThat(token.member()).isEmpty();
        assertThat(token.getGroups()).containsExactly("service");
    }

    @Test
    void believesUpToTheSkewAndNoFurther() {
        var now = NOW.getEpochSecond();

        verifier.verify(token(KEY, with("exp", now - 59)));
        verifier.verify(token(KEY, with("iat", now + 60)));
        verifier.verify(token(KEY, with("nbf", now + 60)));
        refuses(verifier, token(KEY, with("exp", now - 60)), Reason.EXPIRED);
        refuses(verifier, token(KEY, with("iat", now + 61)), Reason.ISSUED_IN_FUTURE);
        refuses(verifier, token(KEY, with("nbf", now + 61)), Reason.NOT_YET_VALID);
    }

    @Test
    void takesTokensOfKnownClientsOnlyWhenTheyAreListed() {
        var strict = verifier(new TokenRules(ISSUER, "procurement", Set.of("partner-portal")));

        strict.verify(token(KEY));
        refuses(strict, token(KEY, with("azp", "stranger")), Reason.AUTHORISED_PARTY);
        refuses(strict, token(KEY, without("azp")), Reason.AUTHORISED_PARTY);
        refuses(strict, token(KEY, with("azp", List.of("partner-portal"))), Reason.AUTHORISED_PARTY);
    }

    @Test
    void takesTokensOfTheActingMembersOwnClientsAndOfNoOthers() {
        var strict = verifier(new TokenRules(ISSUER, "procurement", Set.of("partner-portal")));

        strict.verify(token(KEY, with("azp", "member-shancheng-abcdef")));
        for (var client : List.of(
                "member-shizhu-chili-abcdef",
                "member-shancheng-abcde",
                "member-shancheng-abcdefg",
                "member-shancheng-abcde1",
                "member-shancheng-",
                "member-",
                "member-shancheng",
                "xmember-shancheng-abcdef",
                "member-shancheng-x-abcdef")) {
            refuses(strict, token(KEY, with("azp", client)), Reason.AUTHORISED_PARTY);
        }
        refuses(
                strict,
                token(KEY, claims -> {
                    claims.remove("organization");
                    claims.put("azp", "member-shancheng-abcdef");
                }),
                Reason.AUTHORISED_PARTY);
    }

    @Test
    void tellsTheKeyThatATokenIsBoundTo() {
        assertThat(verifier.verify(token(KEY)).boundTo()).isEmpty();
        assertThat(verifier.verify(bound(Map.of("jkt", "thumbprint"))).boundTo())
                .contains("thumbprint");
        var asKeycloakWrites = Map.of("jkt", "thumbprint", "kc-jkt-type", "DPoP");
        assertThat(verifier.verify(bound(asKeycloakWrites)).boundTo()).contains("thumbprint");
        assertThat(verifier.verify(token(KEY, claims -> {
                            claims.remove("typ");
                            claims.put("cnf", Map.of("jkt", "thumbprint"));
                        }))
                        .boundTo())
                .contains("thumbprint");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refuses(String what, String raw, Reason reason) {
        refuses(verifier, raw, reason);
        refuses(verifier, raw, reason);
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(shapes(), signatures(), headers(), claimsOfOthers(), times(), organizations(), bindings())
                .flatMap(List::stream);
    }

    private static List<Arguments> shapes() {
        return List.of(
                arguments("nothing", "", Reason.MALFORMED),
                arguments("a word", "token", Reason.MALFORMED),
                arguments("two parts", token(KEY).substring(0, token(KEY).lastIndexOf('.')), Reason.MALFORMED),
                arguments("four parts", token(KEY) + ".e30", Reason.MALFORMED),
                arguments("five parts, encrypted", "e30.e30.e30.e30.e30", Reason.MALFORMED),
                arguments("a header that is no JSON", "bm8=." + token(KEY).split("\\.", 2)[1], Reason.MALFORMED),
                arguments("9 KB", token(KEY, with("pad", "x".repeat(9 * 1024))), Reason.TOO_LARGE),
                arguments("a payload that is no JSON", signed(new Payload("hello")), Reason.MALFORMED),
                arguments("a payload that is a list", signed(new Payload("[1]")), Reason.MALFORMED));
    }

    private static List<Arguments> signatures() {
        var parts = token(KEY).split("\\.");
        var other = token(KEY, with("sub", "other")).split("\\.");
        return List.of(
                arguments("alg none", plain(), Reason.MALFORMED),
                arguments("alg none with a foreign signature", noneWithSignature(), Reason.MALFORMED),
                arguments("HS256 with the public key as secret", hmacWithPublicKey(), Reason.ALGORITHM),
                arguments("RS256", rsaSigned(JWSAlgorithm.RS256), Reason.ALGORITHM),
                arguments("PS512", rsaSigned(JWSAlgorithm.PS512), Reason.ALGORITHM),
                arguments("ES256 claimed for an RSA key", mislabelled(), Reason.ALGORITHM),
                arguments("no key id", sign(KEY, header(KEY).keyID(null).build(), c -> {}), Reason.UNKNOWN_KEY),
                arguments("a foreign key id", token(FOREIGN), Reason.UNKNOWN_KEY),
                arguments(
                        "a foreign key under our id",
                        sign(FOREIGN, header(FOREIGN).keyID("current").build(), c -> {}),
                        Reason.SIGNATURE),
                arguments("no signature", parts[0] + '.' + parts[1] + '.', Reason.MALFORMED),
                arguments("a zero signature", parts[0] + '.' + parts[1] + '.' + zeroes(64), Reason.SIGNATURE),
                arguments(
                        "the signature of another token", parts[0] + '.' + parts[1] + '.' + other[2], Reason.SIGNATURE),
                arguments("a tampered organization", tampered("shancheng", "operator "), Reason.SIGNATURE),
                arguments("a tampered role", tampered("buyer\"", "seler\""), Reason.SIGNATURE));
    }

    private static List<Arguments> headers() {
        var somewhere = URI.create("https://evil.example/keys");
        return List.of(
                arguments("jku", headed(header(KEY).jwkURL(somewhere)), Reason.FORBIDDEN_HEADER),
                arguments("jwk", foreignHeaded(header(FOREIGN).jwk(FOREIGN.toPublicJWK())), Reason.FORBIDDEN_HEADER),
                arguments("x5u", headed(header(KEY).x509CertURL(somewhere)), Reason.FORBIDDEN_HEADER),
                arguments(
                        "x5c",
                        headed(header(KEY).x509CertChain(List.of(Base64.encode("no")))),
                        Reason.FORBIDDEN_HEADER),
                arguments("crit", headed(header(KEY).criticalParams(Set.of("exp"))), Reason.FORBIDDEN_HEADER),
                arguments("no type", headed(header(KEY).type(null)), Reason.TYPE),
                arguments("an unknown type", headed(header(KEY).type(new JOSEObjectType("dpop+jwt"))), Reason.TYPE),
                arguments("a logout token", headed(header(KEY).type(new JOSEObjectType("logout+jwt"))), Reason.TYPE),
                arguments("an ID token", typed("ID"), Reason.TYPE),
                arguments("a refresh token", typed("Refresh"), Reason.TYPE),
                arguments("an ID token under an access token's header", token(KEY, with("typ", "ID")), Reason.TYPE),
                arguments(
                        "an ID token of an issuer that marks nothing",
                        sign(KEY, header(KEY).type(JOSEObjectType.JWT).build(), without("typ")),
                        Reason.TYPE));
    }

    private static List<Arguments> claimsOfOthers() {
        return List.of(
                arguments("another issuer", token(KEY, with("iss", "https://evil.example")), Reason.ISSUER),
                arguments("an issuer with the same prefix", token(KEY, with("iss", ISSUER + "-2")), Reason.ISSUER),
                arguments("an issuer with a slash more", token(KEY, with("iss", ISSUER + "/")), Reason.ISSUER),
                arguments("the bank's realm", token(KEY, with("iss", ISSUER.replace("/linknet", "/b"))), Reason.ISSUER),
                arguments("no issuer", token(KEY, without("iss")), Reason.ISSUER),
                arguments("an issuer that is a number", token(KEY, with("iss", 1)), Reason.MALFORMED),
                arguments("another audience", token(KEY, with("aud", "logistics")), Reason.AUDIENCE),
                arguments(
                        "two audiences", token(KEY, with("aud", List.of("procurement", "logistics"))), Reason.AUDIENCE),
                arguments("no audience", token(KEY, without("aud")), Reason.AUDIENCE),
                arguments("an empty audience", token(KEY, with("aud", List.of())), Reason.AUDIENCE),
                arguments("an audience in capitals", token(KEY, with("aud", "Procurement")), Reason.AUDIENCE),
                arguments("no subject", token(KEY, without("sub")), Reason.CLAIM_MISSING),
                arguments("a blank subject", token(KEY, with("sub", " ")), Reason.CLAIM_MISSING));
    }

    private static List<Arguments> times() {
        var now = NOW.getEpochSecond();
        return List.of(
                arguments("expired yesterday", token(KEY, with("exp", now - 86_400)), Reason.EXPIRED),
                arguments("no expiry", token(KEY, without("exp")), Reason.CLAIM_MISSING),
                arguments("an expiry in words", token(KEY, with("exp", "tomorrow")), Reason.MALFORMED),
                arguments("no issue time", token(KEY, without("iat")), Reason.CLAIM_MISSING),
                arguments("valid from tomorrow", token(KEY, with("nbf", now + 86_400)), Reason.NOT_YET_VALID),
                arguments("issued tomorrow", token(KEY, with("iat", now + 86_400)), Reason.ISSUED_IN_FUTURE));
    }

    private static List<Arguments> organizations() {
        var one = organization("COOPERATIVE");
        var noKind = Map.of("member_id", List.of("01990000-0000-7000-8000-000000000001"));
        var twoIds = new HashMap<>(one);
        twoIds.put(
                "member_id",
                List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString()));
        return List.of(
                arguments("two organizations", acting(Map.of("a", one, "b", one)), Reason.ORGANIZATION),
                arguments("an empty organization claim", acting(Map.of()), Reason.ORGANIZATION),
                arguments("an organization without attributes", acting(List.of("shancheng")), Reason.ORGANIZATION),
                arguments("an organization that is a text", acting("shancheng"), Reason.ORGANIZATION),
                arguments("an organization that is no member", acting(Map.of("a", noKind)), Reason.ORGANIZATION),
                arguments("an organization of two members", acting(Map.of("a", twoIds)), Reason.ORGANIZATION),
                arguments("an unknown kind", acting(Map.of("a", organization("KING"))), Reason.ORGANIZATION),
                arguments(
                        "an organization playing a service",
                        acting(Map.of("a", organization("SERVICE"))),
                        Reason.ORGANIZATION));
    }

    private static List<Arguments> bindings() {
        return List.of(
                arguments("bound to a certificate", bound(Map.of("x5t#S256", "thumbprint")), Reason.CONFIRMATION),
                arguments(
                        "bound to a key and a certificate",
                        bound(Map.of("jkt", "thumbprint", "x5t#S256", "thumbprint")),
                        Reason.CONFIRMATION),
                arguments("bound to nothing", bound(Map.of()), Reason.CONFIRMATION),
                arguments("bound to a blank", bound(Map.of("jkt", " ")), Reason.CONFIRMATION),
                arguments("bound to a number", bound(Map.of("jkt", 7)), Reason.CONFIRMATION),
                arguments("a binding that is a text", bound("thumbprint"), Reason.CONFIRMATION),
                arguments("bound, and called Bearer", token(KEY, with("cnf", Map.of("jkt", "t"))), Reason.TYPE),
                arguments("called DPoP, and not bound", token(KEY, with("typ", "DPoP")), Reason.TYPE));
    }

    private static String bound(Object confirmation) {
        return token(KEY, claims -> {
            claims.put("typ", "DPoP");
            claims.put("cnf", confirmation);
        });
    }

    private static void refuses(TokenVerifier verifier, String raw, Reason reason) {
        assertThatExceptionOfType(TokenRefused.class)
                .isThrownBy(() -> verifier.verify(raw))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static Consumer<Map<String, Object>> with(String claim, Object value) {
        return claims -> claims.put(claim, value);
    }

    private static Consumer<Map<String, Object>> without(String claim) {
        return claims -> claims.remove(claim);
    }

    private static String acting(Object organization) {
        return token(KEY, with("organization", organization));
    }

    private static String headed(JWSHeader.Builder header) {
        return sign(KEY, header.build(), claims -> {});
    }

    private static String foreignHeaded(JWSHeader.Builder header) {
        return sign(FOREIGN, header.build(), claims -> {});
    }

    private static String typed(String type) {
        return sign(KEY, header(KEY).type(JOSEObjectType.JWT).build(), with("typ", type));
    }

    private static String signed(Payload payload) {
        try {
            return sign(
                    new com.nimbusds.jose.crypto.ECDSASigner(KEY), header(KEY).build(), payload);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String plain() {
        return new PlainObject(new PlainHeader(), new Payload(claims())).serialize();
    }

    private static String noneWithSignature() {
        return plain() + token(KEY).split("\\.")[2];
    }

    private static String hmacWithPublicKey() {
        try {
            var secret = KEY.toPublicJWK().toJSONString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID("current")
                    .build();
            return sign(new MACSigner(secret), header, new Payload(claims()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String rsaSigned(JWSAlgorithm algorithm) {
        try {
            var header = new JWSHeader.Builder(algorithm)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID("rsa")
                    .build();
            return sign(new RSASSASigner(RSA), header, new Payload(claims()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String mislabelled() {
        return sign(KEY, header(KEY).keyID("rsa").build(), claims -> {});
    }

    private static String zeroes(int length) {
        return Base64URL.encode(new byte[length]).toString();
    }

    private static String tampered(String from, String to) {
        var parts = token(KEY).split("\\.");
        var payload = new Base64URL(parts[1]).decodeToString().replace(from, to);
        return parts[0] + '.' + Base64URL.encode(payload) + '.' + parts[2];
    }
}
