package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Keycloak is away for a while: whoever is signed in goes on, whoever is not reads why, and then all is as before. */
@ExtendWith(RunningProduct.class)
class WithoutKeycloakIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String BUYER = "buyer@shancheng.example";
    private static final String CLERK = "clerk@shizhu-chili.example";
    private static final String PAGE = "/procurement/demands";
    private static final String CLERKS_PAGE = "/procurement/orders";

    @Test
    void theSignedInGoOnAndOthersReadThatTheyHaveToWait() {
        var program = Api.of(Api.signIn(BUYER), "shancheng");
        try (var signedIn = BROWSERS.atADesk(BUYER).signIn();
                var visitor = BROWSERS.atAPhone(CLERK)) {
            signedIn.open(PAGE);
            assertThat(program.get("procurement", "demands").status()).isEqualTo(200);
            var keycloak = Part.named("keycloak");
            keycloak.kill();

            signedIn.open(PAGE).open(PAGE + "?q=none").speakEnglish().open(PAGE);
            assertThat(program.get("procurement", "demands").status()).isEqualTo(200);
            isTurnedAway(visitor, "暂时无法使用", "without-keycloak-zh");
            visitor.page().navigate("/");
            visitor.speakEnglish();
            isTurnedAway(visitor, "Not available right now", "without-keycloak-en");
            assertThat(Part.named("keycloak").ready())
                    .as("Keycloak was away all the time")
                    .isFalse();

            keycloak.awaitSuccessor();
            signedIn.open(PAGE);
            visitor.signIn().open(CLERKS_PAGE);
        }
    }

    private static void isTurnedAway(Person visitor, String words, String shot) {
        var answer = visitor.page().navigate("/session/sign-in?return=" + CLERKS_PAGE);
        assertThat(Objects.requireNonNull(answer).status()).isEqualTo(503);
        assertThat(visitor.page().locator("main")).containsText(words);
        visitor.shoot(shot);
    }
}
