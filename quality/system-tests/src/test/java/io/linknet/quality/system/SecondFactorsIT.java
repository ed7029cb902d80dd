package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People set up a passkey and codes of their own, and take away what they have a second of. */
@ExtendWith(RunningProduct.class)
class SecondFactorsIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String PORTAL = "partner-portal";
    private static final String FACTORS = "second-factors";
    private static final Words ZH = Words.in("zh");

    private final String account = "keys-" + UUID.randomUUID() + "@people.example";
    private String person = "";

    @BeforeEach
    void aSellerWithoutASecondFactor() {
        var realm = People.asTheAdministrator();
        person = realm.register(account, "余良");
        realm.join(person, "wuxi-potato", "seller");
    }

    @AfterEach
    void forgetThem() {
        People.asTheAdministrator().forget(person);
    }

    @Test
    void registersAPasskeyThenCodesAndTakesOneAway() {
        try (var seller = BROWSERS.atADesk(account)) {
            seller.plugInAnAuthenticator().signIn();
            seller.page().locator(".ln-person summary").click();
            seller.page().locator(".ln-drop a[href='/security']").click();
            seller.reads(ZH.of("secondfactor.none"))
                    .shoot("security-none-zh-desk")
                    .pressOnly(ZH.of("secondfactor.passkey"));
            givePassword(seller);
            seller.pressOnceItsScriptIsThere("#registerWebAuthn")
                    .isTold(ZH.of("secondfactor.outcome.success"))
                    .reads(ZH.of("secondfactor.last"))
                    .shoot("security-passkey-zh-desk");
            assertThat(rows(seller)).hasCount(1);
            assertThat(rows(seller)).containsText(ZH.of("secondfactor.kind.PASSKEY"));

            seller.pressOnly(ZH.of("secondfactor.codes"));
            seller.pressOnceItsScriptIsThere("#authenticateWebAuthnButton");
            seller.page().locator("#totp").waitFor();
            seller.giveCode().isTold(ZH.of("secondfactor.outcome.success")).shoot("security-both-zh-desk");
            assertThat(rows(seller)).hasCount(2);

            rows(seller)
                    .filter(new Locator.FilterOptions().setHasText(ZH.of("secondfactor.kind.PASSKEY")))
                    .locator("button")
                    .click();
            seller.isTold(ZH.of("secondfactor.removed"));
            assertThat(rows(seller)).hasCount(1);
            assertThat(rows(seller)).containsText(ZH.of("secondfactor.kind.CODES"));
            assertThat(rows(seller).locator("button")).hasCount(0);
            assertThat(seller.complaints()).isEmpty();
        }
    }

    @Test
    void asksForThePasswordAgainAndSetsNothingUpWhenItIsLeftOrCancelled() {
        try (var seller = BROWSERS.atAPhone(account)) {
            seller.plugInAnAuthenticator().signIn();
            seller.open("/security").shoot("security-none-zh-phone").pressOnly(ZH.of("secondfactor.passkey"));
            assertThat(seller.page().locator("#password")).isVisible();
            assertThat(seller.page().locator("#registerWebAuthn")).hasCount(0);
            seller.open("/security").reads(ZH.of("secondfactor.none")).pressOnly(ZH.of("secondfactor.passkey"));
            givePassword(seller);
            seller.page().locator("#cancelWebAuthnAIA").click();

            seller.isTold(ZH.of("secondfactor.outcome.cancelled")).reads(ZH.of("secondfactor.none"));
            assertThat(rows(seller)).hasCount(0);
            assertThat(seller.complaints()).isEmpty();
        }
    }

    @Test
    void saysNothingOnTheWordOfALinkFromElsewhere() {
        try (var seller = BROWSERS.atADesk(account)) {
            seller.signIn().open("/security/outcome?status=success").reads(ZH.of("secondfactor.none"));

            assertThat(seller.page().getByText(ZH.of("secondfactor.outcome.success")))
                    .hasCount(0);
        }
    }

    @Test
    void keepsTheLastOneAndKnowsNobodyElses() {
        var seller = Api.of(Api.signIn(account), "wuxi-potato");
        assertThat(seller.get(PORTAL, FACTORS).body()).isEqualTo("[]");
        assertThat(seller.refusingASecondFactor()
                        .send(PORTAL, "DELETE", FACTORS + "/" + UUID.randomUUID(), null)
                        .status())
                .isEqualTo(401);
        seller.stepUp();
        var own = onlyFactorOf(seller);
        var another = onlyFactorOf(Api.as("treasurer@shancheng.example"));

        assertThat(seller.send(PORTAL, "DELETE", FACTORS + "/" + another, null).status())
                .isEqualTo(404);
        var refused = seller.send(PORTAL, "DELETE", FACTORS + "/" + own, null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("last-second-factor-stays");
        assertThat(onlyFactorOf(seller)).isEqualTo(own);
    }

    private static String onlyFactorOf(Api somebody) {
        var held = somebody.get(PORTAL, FACTORS);
        assertThat(held.status()).as(held.body()).isEqualTo(200);
        var found = held.body().split("\"id\":\"");
        assertThat(found).as(held.body()).hasSize(2);
        return found[1].split("\"")[0];
    }

    /** At Keycloak, where no page of the portal follows yet. */
    private static void givePassword(Person person) {
        person.page().locator("#password").fill(RunningProduct.password());
        person.page().locator("#kc-login").click();
    }

    private static Locator rows(Person person) {
        return person.page().locator("main tbody tr");
    }
}
