package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two of the operator's people suspend a member: its people are out at once and nobody is offered it, until it is taken up again.
 */
@ExtendWith(RunningProduct.class)
class StandingIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final Duration EVENTS_ARRIVE = Duration.ofSeconds(30);
    private static final String DISPATCHER = "dispatcher@jialing-coldchain.example";

    @ParameterizedTest
    @CsvSource({"zh, 嘉陵", "en, Jialing"})
    void aSuspendedMembersPeopleAreOutUntilItIsTakenUpAgain(String language, String name) {
        var words = Words.in(language);
        var shots = "standing-" + language + "-";
        try (var dispatcher = atADesk(DISPATCHER).signIn();
                var one = atADesk("operator@linknet.example").signIn();
                var other = atADesk("operator2@linknet.example").signIn()) {
            if (language.equals("en")) {
                one.speakEnglish();
                other.speakEnglish();
            }
            var standing = Suspending.of(one, name, words, shots);
            dispatcher.open("/logistics/shipments");

            standing.change(one, other, "SUSPENDED");
            await().atMost(EVENTS_ARRIVE).until(() -> !carriers().contains(name));

            dispatcher.page().navigate("/logistics/shipments");
            assertThat(dispatcher.page().locator(".ln-person")).hasCount(0);
            assertThat(dispatcher.page().locator("#username")).isVisible();
            assertThat(signsInAgain()).isFalse();

            standing.change(other, one, "ACTIVE");
            assertThat(signsInAgain()).isTrue();
            await().atMost(EVENTS_ARRIVE).until(() -> carriers().contains(name));
        }
    }

    @Test
    void otherMembersFindNoSuchPage() {
        try (var leader = atADesk("admin@shancheng.example").signIn()) {
            leader.open("/membership").shoot("standing-own");
            assertThat(leader.page().locator("option[value=LEAVING]")).hasCount(1);
            var foreign = "/membership/01990000-0000-7000-8000-000000000002";
            assertThat(Objects.requireNonNull(leader.page().navigate(foreign)).status())
                    .isEqualTo(404);
        }
    }

    /** Whom a cooperative can ask to drive. */
    private static String carriers() {
        var answer = Api.as("clerk@shizhu-chili.example").get("logistics", "carriers");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static boolean signsInAgain() {
        try (var person = atADesk(DISPATCHER)) {
            person.comeToThePassword();
            person.page().locator("#password").fill(RunningProduct.password());
            person.page().locator("#kc-login").click();
            person.page().waitForLoadState();
            return person.page().locator(".ln-person").count() > 0;
        }
    }

    private static Person atADesk(String account) {
        return BROWSERS.atADesk(account);
    }
}
