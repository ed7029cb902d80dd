package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a farmer's consent to the name that a buyer reads, and back, on the pages. */
@ExtendWith(RunningProduct.class)
class NamedFarmersIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String COOPERATIVE = "nanchuan-bamboo";
    private static final String LEADER = "山城火锅食品";
    private static final Words ZH = Words.in("zh");

    private final String clerksAccount = "clerk-" + UUID.randomUUID() + "@people.example";
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private String person = "";

    @BeforeEach
    void aClerkWhoAdministersTheCooperative() {
        var realm = People.asTheAdministrator();
        person = realm.register(clerksAccount, "罗秀兰");
        realm.join(person, COOPERATIVE, "seller", "administrator");
    }

    @AfterEach
    void forgetTheClerk() {
        People.asTheAdministrator().forget(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone"})
    void aBuyerReadsTheNameOfWhoAgreedUntilTheGrantIsTakenBack(String size) {
        try (var clerk = BROWSERS.atAPhone(clerksAccount);
                var buyer = sit(size, "buyer@shancheng.example");
                var auditor = sit(size, "admin@shancheng.example")) {
            clerk.signIn();
            var title = Trading.ask("具名 " + size);
            pledge(clerk, title);
            var name = consent(clerk, size);
            var pool = poolOf(buyer.signIn(), title);
            assertThat(main(buyer)).not().containsText(name);

            grant(clerk, title, size);
            buyer.open(pool).reads(ZH.of("procurement.farmers.named", name)).shoot("named-zh-" + size);
            fits(buyer);
            clerk.open("/grants/seen").reads(LEADER).shoot("named-seen-zh-phone");
            auditor.signIn().open("/grants/seen?side=READER").reads("南川").shoot("named-looked-zh-" + size);
            fits(auditor);

            clerk.open("/grants").press(ZH.of("grant.revoke")).isTold(LEADER);
            buyer.open(pool);
            assertThat(main(buyer)).not().containsText(name);
            assertThat(buyer.complaints()).isEmpty();
            assertThat(clerk.complaints()).isEmpty();
        }
    }

    private static Person sit(String size, String account) {
        return size.equals("desk") ? BROWSERS.atADesk(account) : BROWSERS.atAPhone(account);
    }

    /** 120 kg of the first farmer on the list and 80 kg of the second. */
    private static void pledge(Person clerk, String title) {
        Trading.registerFarmers(clerk, COOPERATIVE);
        clerk.openUntil("/procurement/pools", "tr a", title).click();
        clerk.pledge(0, 0, "120")
                .pledge(0, 1, "80")
                .unfold("lines.0.lowestPrice")
                .fill("lines.0.lowestPrice", "30")
                .press(ZH.of("procurement.pledge.do"));
    }

    /** The first farmer's, whose name it answers. */
    private String consent(Person clerk, String size) {
        clerk.open("/procurement/farmers");
        var farmer = clerk.page().locator("main tbody tr").first();
        var name = farmer.locator("td").nth(1).innerText().strip();
        farmer.locator("a[href$='/consent']").click();
        clerk.choose("way", "PAPER")
                .fill("givenOn", today.toString())
                .fill("reference", "册三，第 1 页")
                .shoot("named-consent-zh-" + size)
                .press(ZH.of("procurement.consent.record"))
                .isTold(name);
        return name;
    }

    private static String poolOf(Person buyer, String title) {
        buyer.openUntil("/procurement/pools", "tr a", title).click();
        buyer.page().locator("#cockpit").waitFor();
        return URI.create(buyer.page().url()).getPath();
    }

    private void grant(Person clerk, String title, String size) {
        clerk.open("/grants/new");
        var demands = clerk.page().locator("select[name=demandId]");
        var chosen = demands.locator("option")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .getAttribute("value");
        clerk.open("/grants/new?demand=" + chosen);
        assertThat(demands).hasValue(chosen);
        clerk.page().locator("select[name=granteeId]").selectOption(new SelectOption().setLabel(LEADER));
        clerk.choose("purpose", "TRACEABILITY")
                .fill("lastDay", today.plusDays(7).toString());
        clerk.page().locator("[name=words]").check();
        clerk.shoot("named-grant-zh-" + size).press(ZH.of("grant.give")).isTold(LEADER);
    }

    private static Locator main(Person person) {
        return person.page().locator("main");
    }

    private static void fits(Person person) {
        var sideways =
                person.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat((Integer) sideways).as(person.page().url()).isLessThanOrEqualTo(0);
    }
}
