package io.linknet.identity.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.identity.openid.SignInRequest;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PendingSignInTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final SignInRequest REQUEST =
            new SignInRequest("state", "nonce", "verifier", URI.create("http://localhost/session/callback"));

    private final SessionCipher cipher = SessionCipherTest.cipher(1);
    private final PendingSignIn pending = new PendingSignIn(REQUEST, OwnPath.of("/orders?x=1"), "form", false, NOW);

    @Test
    void comesBackWithThePageThePersonWanted() {
        assertThat(PendingSignIn.opened(pending.sealed(cipher), "state", cipher, NOW.plusSeconds(30)))
                .contains(pending);
    }

    @Test
    void countsOnlyForItsOwnState() {
        assertThat(PendingSignIn.opened(pending.sealed(cipher), "forged", cipher, NOW))
                .isEmpty();
    }

    @Test
    void countsForTenMinutes() {
        var cookie = pending.sealed(cipher);

        assertThat(PendingSignIn.opened(cookie, "state", cipher, NOW.plusSeconds(599)))
                .isPresent();
        assertThat(PendingSignIn.opened(cookie, "state", cipher, NOW.plusSeconds(600)))
                .isEmpty();
    }

    @Test
    void tellsThePageWhatCameOfASecondFactorThatIsSetUpAndNothingThatKeycloakDoesNotSay() {
        var setUp = new PendingSignIn(REQUEST, OwnPath.of("/security/outcome"), null, true, NOW);

        assertThat(setUp.outcome("cancelled")).contains("cancelled");
        assertThat(setUp.outcome("x&y=1")).contains("error");
        assertThat(setUp.outcome(null)).contains("error");
        assertThat(pending.outcome("success")).isEmpty();
    }

    @Test
    void isNotTakenFromAnybodyElse() {
        assertThat(PendingSignIn.opened("not base64!", "state", cipher, NOW)).isEmpty();
        assertThat(PendingSignIn.opened("e30", "state", cipher, NOW)).isEmpty();
        assertThat(PendingSignIn.opened(pending.sealed(SessionCipherTest.cipher(2)), "state", cipher, NOW))
                .isEmpty();
    }
}
