package io.linknet.kernel.token;

import static io.linknet.kernel.token.TestIssuer.ISSUER;
import static io.linknet.kernel.token.TestIssuer.NOW;
import static io.linknet.kernel.token.TestIssuer.ecKey;
import static io.linknet.kernel.token.TestIssuer.rsaKey;
import static io.linknet.kernel.token.TestIssuer.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.linknet.kernel.token.TokenRefused.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private final JWK old = ecKey("old");
    private final JWK fresh = ecKey("fresh");
    private final TestIssuer issuer = new TestIssuer();
    private final Hand clock = new Hand();
    private final SigningKeys keys = SigningKeys.heldBy(issuer, clock);
    private final TokenVerifier verifier = new TokenVerifier(TokenRules.of(ISSUER, "procurement"), keys, clock);

    @Test
    void areReadOnceForManyTokens() {
        issuer.published.add(old);

        verify(old);
        verify(old);
        verify(old, claims -> claims.put("sub", "another"));

        assertThat(issuer.readings).isEqualTo(1);
    }

    @Test
    void learnANewKeyWithItsFirstToken() {
        issuer.published.add(old);
        verify(old);
        clock.pass(Duration.ofSeconds(11));

        issuer.published.add(fresh);

        verify(fresh);
        verify(old);
    }

    @Test
    void learnANewKeyThoughTheOthersWereJustReadInTheBackground() {
        issuer.published.add(old);
        verify(old);
        clock.pass(Duration.ofSeconds(11));
        keys.refresh();
        clock.pass(Duration.ofSeconds(1));

        issuer.published.add(fresh);

        verify(fresh);
    }

    @Test
    void areNotReadMoreThanOncePerTenSecondsForForgedKeyIds() {
        issuer.published.add(old);
        verify(old);

        for (var second = 0; second < 30; second++) {
            refuses(ecKey("forged" + second), Reason.UNKNOWN_KEY);
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(issuer.readings).isLessThanOrEqualTo(4);
    }

    @Test
    void forgetAWithdrawnKeyWithTheNextReadingEvenForTokensSeenBefore() {
        issuer.published.add(old);
        verify(old);

        issuer.published.clear();
        issuer.published.add(fresh);
        keys.refresh();

        refuses(old, Reason.UNKNOWN_KEY);
    }

    @Test
    void serveForAnHourWhileTheIssuerIsDownAndNoLonger() {
        issuer.published.add(old);
        verify(old);
        issuer.down = true;

        clock.pass(Duration.ofMinutes(59));
        keys.refresh();
        verify(old, this::issuedNow);
        clock.pass(Duration.ofMinutes(2));

        refuses(old, Reason.KEYS_UNAVAILABLE);
    }

    @Test
    void serveAgainAsSoonAsTheIssuerIsBack() {
        issuer.down = true;
        issuer.published.add(old);
        refuses(old, Reason.KEYS_UNAVAILABLE);

        issuer.down = false;
        clock.pass(Duration.ofSeconds(2));

        verify(old);
    }

    @Test
    void areKeptWhenTheIssuerPublishesNothingUsable() {
        issuer.published.add(old);
        verify(old);

        issuer.published.clear();
        keys.refresh();

        verify(old);
    }

    @Test
    void leaveOutWhatIsTooWeakOrMeantForEncryption() {
        var encryption = new RSAKey.Builder(rsaKey("encryption", 2048))
                .keyUse(KeyUse.ENCRYPTION)
                .build();
        issuer.published.add(old);
        issuer.published.add(encryption);

        refuses(encryption, Reason.UNKNOWN_KEY);
        verify(old);
    }

    private void issuedNow(Map<String, Object> claims) {
        claims.put("iat", clock.instant().getEpochSecond());
        claims.put("exp", clock.instant().getEpochSecond() + 300);
    }

    private void verify(JWK key) {
        verify(key, this::issuedNow);
    }

    private void verify(JWK key, Consumer<Map<String, Object>> change) {
        assertThat(verifier.verify(token(key, change)).person()).startsWith(ISSUER);
    }

    private void refuses(JWK key, Reason reason) {
        assertThatExceptionOfType(TokenRefused.class)
                .isThrownBy(() -> verifier.verify(token(key, this::issuedNow)))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    /** A clock moved by hand. */
    private static final class Hand extends Clock {
        private Instant now = NOW;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
