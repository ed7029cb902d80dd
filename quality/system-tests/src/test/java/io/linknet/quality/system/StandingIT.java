package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two of the operator's people suspend a member: its people are out at once, and come back once it is taken up again. */
@ExtendWith(RunningProduct.class)
class StandingIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

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
            var member = memberPage(one, name);
            dispatcher.open("/logistics/shipments");

            propose(one, member, words, shots + "1");
            assertThat(one.page().locator("form[action$='/approval']")).hasCount(0);
            agree(other, member, words, shots + "2");
            other.openUntil(member, ".ln-lead .ln-status", words.of("ui.status.SUSPENDED"));
            other.shoot(shots + "3-suspended");

            dispatcher.page().navigate("/logistics/shipments");
            assertThat(dispatcher.page().locator(".ln-person")).hasCount(0);
            assertThat(dispatcher.page().locator("#username")).isVisible();
            assertThat(signsInAgain()).isFalse();

            propose(other, member, words, shots + "4");
            agree(one, member, words, shots + "5");
            one.openUntil(member, ".ln-lead .ln-status", words.of("ui.status.ACTIVE"));
            assertThat(signsInAgain()).isTrue();
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

    private static void propose(Person person, String member, Words words, String shot) {
        person.open(member).unfold("reason");
        person.fill("reason", "道路运输经营许可证被吊销，待核实。")
                .press(words.of("standing.propose"))
                .isTold(words.of("standing.proposed"))
                .shoot(shot + "-proposed");
    }

    private static void agree(Person person, String member, Words words, String shot) {
        person.open(member)
                .shoot(shot + "-to-decide")
                .press(words.of("standing.approve"))
                .isTold(words.of("standing.approved"));
    }

    private static String memberPage(Person operator, String name) {
        operator.open("/members");
        return operator.page()
                .locator("tr a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .getAttribute("href");
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
