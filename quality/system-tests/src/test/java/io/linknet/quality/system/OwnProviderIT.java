package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two members link one provider, each with a client and a domain of its own; their people sign in through it, nobody of another domain
 * does, and when it is unlinked nobody does any more.
 *
 * <p>The product has to be started with {@code LINKNET_EGRESS_ALLOWED} naming its own front door, where the provider is played.
 */
@ExtendWith(RunningProduct.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnProviderIT {

    private static final String OPEN_ID = "nanchuan-bamboo";
    private static final String SAML = "zhongxian-citrus";
    private static final String OPERATOR = "operator@linknet.example";
    private static final String INVITING = "inviting@zhongxian-citrus.example";
    private static final String FOREIGN = "fresh@shancheng.example";

    private static final Map<String, String> IDS =
            Map.of(OPEN_ID, "01990000-0000-7000-8000-000000000013", SAML, "01990000-0000-7000-8000-000000000012");

    /** Each member's administrator, at one browser throughout: the codes are set up there. */
    private static final Map<String, Person> KEEPERS = new HashMap<>();

    private static @Nullable Browsers browsers;
    private static @Nullable SharedProvider shared;

    @BeforeAll
    static void openTheProvider() {
        browsers = Browsers.open();
        shared = SharedProvider.open(
                OPEN_ID,
                SAML,
                Map.of(
                        "bamboo", "bamboo@" + domain(OPEN_ID),
                        "citrus", "citrus@" + domain(SAML),
                        "fresh", FOREIGN));
        letTheMembersHaveAdministrators();
    }

    private static void letTheMembersHaveAdministrators() {
        var people = People.asTheAdministrator();
        for (var member : List.of(OPEN_ID, SAML)) {
            people.join(people.register(keeperOf(member), "余清"), member, "administrator");
            KEEPERS.put(member, atADesk(keeperOf(member)).signIn());
        }
        people.join(people.register(INVITING, "余澈"), SAML, "administrator");
    }

    @AfterAll
    static void closeTheProvider() {
        KEEPERS.values().forEach(Person::close);
        Objects.requireNonNull(browsers).close();
        Objects.requireNonNull(shared).close();
        var people = People.asTheAdministrator();
        List.of(
                        "bamboo@" + domain(OPEN_ID),
                        "citrus@" + domain(SAML),
                        "fresh@" + domain(SAML),
                        FOREIGN,
                        keeperOf(OPEN_ID),
                        keeperOf(SAML),
                        INVITING)
                .forEach(people::forgetNamed);
    }

    @Test
    @Order(1)
    void anOpenIdProviderIsProposedByTheMemberAndAgreedToByTheOperator() {
        var words = Words.in("zh");
        var clerk = keeper(OPEN_ID);
        clerk.open("/provider").shoot("provider-zh-1-own-users").unfold("issuer");
        clerk.fill("domain", domain(OPEN_ID))
                .fill("issuer", "https://10.0.0.1/")
                .fill("clientId", SharedProvider.CLIENT)
                .fill("clientSecret", SharedProvider.SECRET)
                .press(words.of("provider.propose"))
                .shoot("provider-zh-2-refused");
        assertThat(clerk.page().locator(".ln-wrong [name=issuer]")).hasCount(1);
        assertThat(clerk.page().locator("[name=clientSecret]").inputValue()).isEmpty();

        clerk.fill("issuer", theShared().issuer())
                .fill("clientSecret", SharedProvider.SECRET)
                .press(words.of("provider.propose"))
                .isTold(words.of("provider.proposed"))
                .shoot("provider-zh-3-proposed");
        shootAtAPhone(clerk, "provider-phone-zh");
        assertThat(clerk.page().locator("form[action$='/approval']")).hasCount(0);
        assertThat(clerk.page().content()).doesNotContain(SharedProvider.SECRET);
        agree(OPEN_ID, words, "provider-zh-4-to-decide", "provider.lead.linked");
    }

    @Test
    @Order(2)
    void aSamlProviderIsLinkedInTheSameWay() {
        var words = Words.in("en");
        var clerk = keeper(SAML).speakEnglish();
        clerk.open("/provider").unfold("metadataUrl");
        clerk.fill("domain", domain(SAML))
                .choose("protocol", "SAML")
                .fill("metadataUrl", theShared().metadata())
                .press(words.of("provider.propose"))
                .isTold(words.of("provider.proposed"))
                .shoot("provider-en-3-proposed");
        agree(SAML, Words.in("zh"), "provider-zh-5-saml-to-decide", "provider.lead.linked");
    }

    @Test
    @Order(3)
    void whoTheProviderSignsInLandsInTheMember() {
        try (var person = atADesk("bamboo@" + domain(OPEN_ID))) {
            throughTheProvider(person, "bamboo@" + domain(OPEN_ID), "bamboo");

            assertThat(person.page().locator(".ln-person")).isVisible();
            assertThat(person.page().locator(".ln-top .ln-member")).containsText("南川");
            person.shoot("provider-zh-6-signed-in");
        }
    }

    @Test
    @Order(4)
    void whoSamlSignsInConfirmsTheNameOnceAndLandsInTheMember() {
        var account = "citrus@" + domain(SAML);
        try (var person = atADesk(account)) {
            throughTheProvider(person, account, "citrus");
            confirmName(person, "柑橘");

            assertThat(person.page().locator(".ln-person")).isVisible();
            assertThat(person.page().locator(".ln-top .ln-member")).containsText("忠县");
        }
    }

    @Test
    @Order(5)
    void anOpenIdProvidersForeignAddressIsRefused() {
        try (var person = atADesk("x@" + domain(OPEN_ID))) {
            throughTheProvider(person, "x@" + domain(OPEN_ID), "fresh");

            assertThat(person.page().url()).contains("/realms/linknet/broker/");
            person.page().navigate("/");
            assertThat(person.page().locator(".ln-person")).hasCount(0);
        }
        assertThat(People.asTheAdministrator().know(FOREIGN)).isFalse();
    }

    @Test
    @Order(6)
    void aSamlProvidersForeignAddressIsHeldInItsOwnDomain() {
        try (var person = atADesk("x@" + domain(SAML))) {
            throughTheProvider(person, "x@" + domain(SAML), "fresh");
            confirmName(person, "外人");
        }
        var people = People.asTheAdministrator();
        assertThat(people.know(FOREIGN)).isFalse();
        assertThat(people.know("fresh@" + domain(SAML))).isTrue();
    }

    @Test
    @Order(7)
    void whoHasAPasswordGoesOnWithItAndIsOfferedTheProvider() {
        try (var clerk = atADesk(keeperOf(OPEN_ID))) {
            clerk.comeToThePassword().shoot("provider-zh-7-password-or-provider");
            assertThat(clerk.page().locator("[id^=social-]")).hasCount(1);
            clerk.givePassword();
            assertThat(clerk.page().locator(".ln-person")).isVisible();
        }
    }

    @Test
    @Order(8)
    void theClientSecretIsReplacedByTheMemberAlone() {
        var words = Words.in("zh");
        var clerk = keeper(OPEN_ID);
        clerk.open("/provider").unfold("clientSecret");
        clerk.fill("clientSecret", SharedProvider.SECRET)
                .press(words.of("provider.secret.replace"))
                .isTold(words.of("provider.secret.taken"));
        clerk.openUntil(
                "/provider",
                "tbody tr:first-child:has-text('" + words.of("provider.kind.SECRET") + "')",
                words.of("ui.status.DONE"));
        clerk.shoot("provider-zh-8-linked");
        whoTheProviderSignsInLandsInTheMember();
    }

    @Test
    @Order(9)
    void whatIsUnlinkedLetsNobodyIn() {
        unlink(OPEN_ID, Words.in("zh"));
        unlink(SAML, Words.in("en"));
        for (var account : List.of("bamboo@" + domain(OPEN_ID), "citrus@" + domain(SAML))) {
            try (var person = atADesk(account)) {
                person.comeToThePassword();
                assertThat(person.page().url()).contains("/realms/linknet/");
                assertThat(person.page().locator("[id^=social-]")).hasCount(0);
            }
        }
    }

    @Test
    @Order(10)
    void whoCameThroughTheProviderIsInvitedAgain() {
        var account = "citrus@" + domain(SAML);
        var once = Api.as(INVITING)
                .send(
                        "partner-portal",
                        "POST",
                        "people",
                        "{\"name\":\"柑橘\",\"email\":\"" + account
                                + "\",\"roles\":[\"auditor\"],\"oneTimePassword\":\"abcd-efgh-jkmn-pqrs\"}");
        assertThat(once.status()).as(once.body()).isEqualTo(201);
        try (var person = atADesk(account)) {
            person.signInFirst("abcd-efgh-jkmn-pqrs", "a-new-word-of-citrus");
            assertThat(person.page().locator(".ln-top .ln-member")).containsText("忠县");
        }
    }

    private static void unlink(String member, Words words) {
        var keeper = keeper(member).open("/provider");
        keeper.page().locator("details:has([value='UNLINK']) > summary").click();
        keeper.press(words.of("provider.unlink.propose")).isTold(words.of("provider.proposed"));
        agree(member, Words.in("zh"), "provider-zh-9-unlink-" + member, "provider.lead.own-users");
    }

    private static void agree(String member, Words words, String shot, String becomes) {
        try (var operator = atADesk(OPERATOR).signIn()) {
            var page = "/provider/" + IDS.get(member);
            operator.open(page)
                    .reads(theShared().issuer())
                    .reads(domain(member))
                    .shoot(shot)
                    .press(words.of("provider.approve"))
                    .isTold(words.of("provider.approved"));
            operator.openUntil(page, ".ln-lead", words.of(becomes));
        }
    }

    /** Types an address at LinkNet, is led to the provider and signs in there as somebody. */
    private static void throughTheProvider(Person person, String address, String name) {
        person.page().navigate("/session/sign-in?return=/");
        person.page().locator("#username").fill(address);
        person.page().locator("#kc-login").click();
        person.page().waitForURL(url -> url.startsWith(theShared().issuer()));
        person.page().locator("#username").fill(name);
        person.page().locator("#password").fill(SharedProvider.password(name));
        person.page().locator("#kc-login").click();
        person.page()
                .waitForURL(
                        url -> !url.startsWith(theShared().issuer()), new Page.WaitForURLOptions().setTimeout(30_000));
    }

    private static void confirmName(Person person, String name) {
        person.page().locator("#firstName").fill(name);
        person.page().locator("[type=submit]").first().click();
        person.page().locator(".ln-person").waitFor();
    }

    private static String domain(String member) {
        return member + ".example";
    }

    private static String keeperOf(String member) {
        return "keeper@" + domain(member);
    }

    private static void shootAtAPhone(Person person, String name) {
        person.page().setViewportSize(390, 844);
        person.shoot(name);
        assertThat(person.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(390);
        person.page().setViewportSize(1280, 800);
    }

    private static Person keeper(String member) {
        return Objects.requireNonNull(KEEPERS.get(member));
    }

    private static SharedProvider theShared() {
        return Objects.requireNonNull(shared);
    }

    private static Person atADesk(String account) {
        return Objects.requireNonNull(browsers).atADesk(account);
    }
}
