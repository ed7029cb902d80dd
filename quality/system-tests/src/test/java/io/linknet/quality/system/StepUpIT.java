package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who gives roles shows a second factor first, and loses nothing that was typed over it. */
@ExtendWith(RunningProduct.class)
class StepUpIT {

    private static final String MEMBER = "wuxi-potato";

    private final List<String> made = new ArrayList<>();
    private final String boss = "boss-" + UUID.randomUUID() + "@people.example";
    private final People realm = People.asTheAdministrator();
    private String colleague = "";

    @BeforeEach
    void anAdministratorAndAColleague() {
        made.add(realm.register(boss, "余良"));
        realm.join(made.get(0), MEMBER, "administrator");
        colleague = realm.register("colleague-" + UUID.randomUUID() + "@people.example", "冉小琴");
        made.add(colleague);
        realm.join(colleague, MEMBER, "seller");
    }

    @AfterEach
    void forgetThem() {
        made.forEach(People.asTheAdministrator()::forget);
    }

    @Test
    void setsCodesUpGoesOnWithWhatWasTypedAndIsNotAskedAgainAtOnce() {
        try (var browsers = Browsers.open();
                var person = browsers.atAPhone(boss)) {
            chooseRole(person.signIn(), "buyer").pressOnly(change());
            assertThat(person.isAskedForACode()).isTrue();
            assertThat(roles()).isEqualTo("[seller]");

            person.giveCode();
            assertThat(person.page()).hasURL(Pattern.compile(".*/go-on"));
            person.shoot("step-up-go-on");
            assertThat(roles()).isEqualTo("[seller]");
            person.goOn().isTold(told());
            assertThat(roles()).isEqualTo("[buyer, seller]");

            chooseRole(person, "planner").pressOnly(change());
            person.isTold(told());
            assertThat(roles()).isEqualTo("[buyer, planner, seller]");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void changesNothingAfterAWrongCodeOrWhenItIsLeft() {
        setUpCodes();
        try (var browsers = Browsers.open();
                var person = browsers.atADesk(boss)) {
            chooseRole(person.signIn(), "buyer").pressOnly(change());
            person.giveCode("000000");
            assertThat(person.isAskedForACode()).isTrue();
            assertThat(realm.failuresOf(made.get(0))).isEqualTo(1);
            assertThat(roles()).isEqualTo("[seller]");

            person.open("/go-on");
            person.page().locator("#go-on").click();
            person.page().locator("#otp").waitFor();
            person.open("/people/" + colleague);

            assertThat(roles()).isEqualTo("[seller]");
        }
    }

    @Test
    void takesAPasskeyInPlaceOfACode() {
        realm.require(made.get(0), "webauthn-register");
        try (var browsers = Browsers.open();
                var person = browsers.atADesk(boss)) {
            person.plugInAnAuthenticator();
            person.comeToThePassword();
            person.page().locator("#password").fill(RunningProduct.password());
            person.page().locator("#kc-login").click();
            person.pressOnceItsScriptIsThere("#registerWebAuthn");
            person.page().locator(".ln-person").waitFor();

            chooseRole(person, "buyer").pressOnly(change());
            person.pressOnceItsScriptIsThere("#authenticateWebAuthnButton");
            person.page().locator("#go-on").waitFor();
            person.goOn().isTold(told());

            assertThat(roles()).isEqualTo("[buyer, seller]");
        }
    }

    private Person chooseRole(Person person, String role) {
        person.open("/people/" + colleague);
        person.page().locator("input[name=roles][value=" + role + "]").check();
        return person;
    }

    private void setUpCodes() {
        Api.of(Api.signIn(boss), MEMBER).stepUp();
    }

    private String roles() {
        return realm.rolesOf(colleague, MEMBER).toString();
    }

    private static String change() {
        return Words.in("zh").of("people.roles.save");
    }

    private static String told() {
        return Words.in("zh").of("people.roles.given");
    }
}
