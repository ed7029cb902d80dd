package io.linknet.portal.client.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.linknet.kernel.problem.DomainRuleViolation;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PublicKeysTest {

    private static final ECKey ONE = ec(Curve.P_256, "one");
    private static final ECKey TWO = ec(Curve.P_256, "two");
    private static final RSAKey RSA = rsa(2048);

    /** A throw-away key pair's certificate: P-256, CN=linknet-test. */
    private static final String CERTIFICATE =
            """
            -----BEGIN CERTIFICATE-----
            MIIBRTCB7aADAgECAghGNoMgLtAKLjAKBggqhkjOPQQDAjAXMRUwEwYDVQQDEwxs
            aW5rbmV0LXRlc3QwIBcNMjYxMTI2MTEyMzQwWhgPMjEyNjExMDIxMTIzNDBaMBcx
            FTATBgNVBAMTDGxpbmtuZXQtdGVzdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA
            BFVVXbrcCnt2qK3fLDwz/SSUgrsDlGAdF2RHeZWw+mx0IlGd826kdEXCz8kEgAzC
            LGBTUXR+AqbUmy7trMbfCc6jITAfMB0GA1UdDgQWBBScgsnMkHfJlAFiCn1NNfuX
            sxrtbzAKBggqhkjOPQQDAgNHADBEAiA6hzPENRHrQmrif2c8W/dNYNbL2wbBpeqF
            lePb1sYqEQIgBwazGhk9goqwR0wg2BeFY+lr+odmvKzWXryo6IR5ObA=
            -----END CERTIFICATE-----
            """;

    @Test
    void takesAKeyASetAndACertificate() {
        assertThat(read(ONE.toPublicJWK()).ids()).containsExactly("one");
        assertThat(PublicKeys.read(set(ONE, TWO)).ids()).containsExactly("one", "two");
        assertThat(PublicKeys.read(CERTIFICATE).algorithm()).isEqualTo("ES256");
        assertThat(read(RSA.toPublicJWK()).algorithm()).isEqualTo("PS256");
    }

    @Test
    void keepsThePublicPartsAndNothingElse() throws JOSEException {
        var shown = new ECKey.Builder(ONE.toPublicJWK())
                .keyUse(KeyUse.SIGNATURE)
                .x509CertURL(URI.create("https://evil.example/"))
                .build();

        var kept = PublicKeys.read(shown.toJSONString());

        assertThat(kept.json()).contains("\"alg\":\"ES256\"", "\"use\":\"sig\"").doesNotContain("x5u", "\"d\"");
        assertThat(PublicKeys.stored(kept.json()).json()).isEqualTo(kept.json());
    }

    @Test
    void namesAKeyByItsThumbprintWhenItHasNoNameOrAnOddOne() throws JOSEException {
        var print = ONE.computeThumbprint().toString();

        assertThat(read(new ECKey.Builder(ONE.toPublicJWK()).keyID(null).build())
                        .ids())
                .containsExactly(print);
        assertThat(read(new ECKey.Builder(ONE.toPublicJWK()).keyID("../x").build())
                        .ids())
                .containsExactly(print);
    }

    @Test
    void goesFromOneKeyToAnotherThroughBoth() {
        var both = read(ONE.toPublicJWK()).and(read(TWO.toPublicJWK()));

        assertThat(both.ids()).containsExactly("one", "two");
        assertThat(both.without("one").ids()).containsExactly("two");
    }

    @Test
    void neverLosesTheLastKeyNorOneItDoesNotHave() {
        var one = read(ONE.toPublicJWK());

        refuses(() -> one.without("one"), ClientProblem.LAST_KEY_STAYS);
        refuses(() -> one.without("other"), ClientProblem.UNKNOWN_KEY);
        assertThat(one.ids()).containsExactly("one");
    }

    @Test
    void takesThreeKeysAndNoFourth() {
        var three = PublicKeys.read(set(ONE, TWO, ec(Curve.P_256, "three")));

        assertThat(three.ids()).hasSize(PublicKeys.MOST);
        refuses(() -> three.and(read(ec(Curve.P_256, "four").toPublicJWK())), ClientProblem.TOO_MANY_KEYS);
    }

    @Test
    void takesNoKeyTwiceUnderWhateverName() {
        var one = read(ONE.toPublicJWK());
        var renamed = new ECKey.Builder(ONE.toPublicJWK()).keyID("renamed").build();
        var sameName = new ECKey.Builder(TWO.toPublicJWK()).keyID("one").build();

        refuses(() -> one.and(read(ONE.toPublicJWK())), ClientProblem.KEY_THERE_ALREADY);
        refuses(() -> one.and(read(renamed)), ClientProblem.KEY_THERE_ALREADY);
        refuses(() -> one.and(read(sameName)), ClientProblem.KEY_THERE_ALREADY);
    }

    @Test
    void takesKeysOfOneKindOnly() {
        refuses(() -> read(ONE.toPublicJWK()).and(read(RSA.toPublicJWK())), ClientProblem.KEYS_OF_TWO_KINDS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void refuses(String what, String shown, ClientProblem problem) {
        refuses(() -> PublicKeys.read(shown), problem);
    }

    static Stream<Arguments> bad() throws JOSEException {
        var encryption =
                new ECKey.Builder(ONE.toPublicJWK()).keyUse(KeyUse.ENCRYPTION).build();
        return Stream.of(
                arguments("nothing", "", ClientProblem.KEYS_UNREADABLE),
                arguments("a word", "key", ClientProblem.KEYS_UNREADABLE),
                arguments("a list", "[]", ClientProblem.KEYS_UNREADABLE),
                arguments("an empty set", "{\"keys\":[]}", ClientProblem.KEYS_UNREADABLE),
                arguments("half a certificate", CERTIFICATE.substring(0, 90), ClientProblem.KEYS_UNREADABLE),
                arguments("too much", "x".repeat(PublicKeys.LONGEST + 1), ClientProblem.KEYS_UNREADABLE),
                arguments("a private key", ONE.toJSONString(), ClientProblem.PRIVATE_KEY_SHOWN),
                arguments("a private RSA key", RSA.toJSONString(), ClientProblem.PRIVATE_KEY_SHOWN),
                arguments("a private key in a set", privateSet(), ClientProblem.PRIVATE_KEY_SHOWN),
                arguments("a private key in PEM", "-----BEGIN PRIVATE KEY-----\nMI", ClientProblem.PRIVATE_KEY_SHOWN),
                arguments("a private key beside a certificate", CERTIFICATE + pem(), ClientProblem.PRIVATE_KEY_SHOWN),
                arguments("a secret", octets(), ClientProblem.PRIVATE_KEY_SHOWN),
                arguments("P-384", ec(Curve.P_384, "x").toPublicJWK().toJSONString(), ClientProblem.KEY_UNFIT),
                arguments("secp256k1", secp256k1(), ClientProblem.KEY_UNFIT),
                arguments("RSA of 1,024 bits", rsa(1024).toPublicJWK().toJSONString(), ClientProblem.KEY_UNFIT),
                arguments("a key for encryption", encryption.toJSONString(), ClientProblem.KEY_UNFIT),
                arguments("a point off the curve", offTheCurve(), ClientProblem.KEYS_UNREADABLE));
    }

    private static String privateSet() {
        return new JWKSet(List.<JWK>of(ONE.toPublicJWK(), TWO)).toString(false);
    }

    private static String pem() {
        return "-----BEGIN EC PRIVATE KEY-----\nMHc\n-----END EC PRIVATE KEY-----";
    }

    private static String octets() throws JOSEException {
        return new OctetSequenceKeyGenerator(256).generate().toJSONString();
    }

    private static String secp256k1() {
        return "{\"kty\":\"EC\",\"crv\":\"secp256k1\",\"x\":\"eb5mfvncu6xVoGKVzocLBwKb_NstzijZWfKBWxb4F5g\","
                + "\"y\":\"SDradyajxGVdpPv8DhEIqP0XtEimhVQZnEfQj_sQ1Lg\"}";
    }

    private static String offTheCurve() {
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQAB\",\"y\":\"AQAB\"}";
    }

    private static void refuses(ThrowingCallable deed, ClientProblem problem) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(deed)
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }

    private static PublicKeys read(JWK key) {
        return PublicKeys.read(key.toJSONString());
    }

    private static String set(JWK... keys) {
        return new JWKSet(List.of(keys)).toString(true);
    }

    private static ECKey ec(Curve curve, String id) {
        try {
            return new ECKeyGenerator(curve).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey rsa(int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID("rsa").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
