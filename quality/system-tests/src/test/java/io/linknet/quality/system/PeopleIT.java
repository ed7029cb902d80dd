package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linknet.identity.openid.IdentityRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A member's administrator keeps the member's people, and nobody else's. */
@ExtendWith(RunningProduct.class)
class PeopleIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PORTAL = "partner-portal";
    private static final String ADMINISTRATOR = "admin@shancheng.example";
    private static final String OWN = "01990000-0000-7000-9000-000000000006";
    private static final String BUYER = "01990000-0000-7000-9000-000000000001";
    private static final String CLERK_OF_ANOTHER = "01990000-0000-7000-9000-000000000007";

    private final Api administrator = Api.as(ADMINISTRATOR);
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void forgetThem() {
        var realm = People.asTheAdministrator();
        made.forEach(realm::forget);
    }

    @Test
    void showsTheOwnPeopleAndNobodyElse() {
        var logins = new ArrayList<String>();
        var path = "people?limit=2";
        for (var after = ""; after != null; ) {
            var page = read(administrator.get(PORTAL, path + after), 200);
            page.path("items").forEach(it -> logins.add(it.path("login").asText()));
            after = page.has("next") ? "&after=" + page.path("next").asText() : null;
        }

        assertThat(logins)
                .contains(ADMINISTRATOR, "buyer@shancheng.example")
                .isSorted()
                .allMatch(login -> login.endsWith("@shancheng.example") || login.endsWith("@people.example"));
        var self = read(administrator.get(PORTAL, "people/" + OWN), 200);
        assertThat(self.path("roles").path(0).asText()).isEqualTo("administrator");
        assertThat(self.path("lastSignIn").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {CLERK_OF_ANOTHER, "01990000-0000-7000-9000-00000000ffff"})
    void knowsNothingOfWhoIsNotTheirs(String person) {
        var path = "people/" + person;
        var roles = "{\"roles\":[\"buyer\"]}";

        assertThat(administrator.get(PORTAL, path).status()).isEqualTo(404);
        assertThat(administrator.get(PORTAL, path + "/sessions").status()).isEqualTo(404);
        assertThat(administrator.send(PORTAL, "PUT", path + "/roles", roles).status())
                .isEqualTo(404);
        assertThat(administrator.send(PORTAL, "DELETE", path, null).status()).isEqualTo(404);
        assertThat(administrator
                        .send(PORTAL, "DELETE", path + "/sessions/" + "0".repeat(64), null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void letsOnlyAdministratorsChangeAndAuditorsLook() {
        var buyer = Api.as("buyer@shancheng.example");
        var auditor = Api.of(Api.signIn("accountant@bookkeeping.example"), "tongnan-rapeseed");

        assertThat(buyer.get(PORTAL, "people").status()).isEqualTo(403);
        assertThat(auditor.get(PORTAL, "people").status()).isEqualTo(200);
        for (var nobody : List.of(buyer, auditor)) {
            assertThat(nobody.send(PORTAL, "POST", "people", person(email())).status())
                    .isEqualTo(403);
            assertThat(nobody.send(PORTAL, "DELETE", "people/" + BUYER, null).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void invitesOnceHoweverOftenItIsAsked() {
        var email = email();
        var key = UUID.randomUUID().toString();

        var first = administrator.send(PORTAL, "POST", "people", person(email), "", key);
        made.add(read(first, 201).path("person").asText());
        var again = administrator.send(PORTAL, "POST", "people", person(email), "", key);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(read(first, 201).path("withPassword").asBoolean()).isTrue();
        var invited = read(administrator.get(PORTAL, "people/" + made.get(0)), 200);
        assertThat(invited.path("roles").toString()).isEqualTo("[\"buyer\"]");
        assertThat(invited.path("unused").asBoolean()).isTrue();
    }

    @Test
    void joinsAnAccountThatIsInUseAndLeavesItsPasswordAlone() {
        var email = email();
        var realm = People.asTheAdministrator();
        made.add(realm.register(email, "余良"));
        realm.join(made.get(0), "qijiang-chili", "seller");

        var joined = read(administrator.send(PORTAL, "POST", "people", person(email)), 201);

        assertThat(joined.path("person").asText()).isEqualTo(made.get(0));
        assertThat(joined.path("withPassword").asBoolean()).isFalse();
        var both = Api.signIn(email);
        assertThat(both.aliases()).containsExactly("qijiang-chili", "shancheng");
        assertThat(me(Api.of(both, "shancheng"))).isEqualTo("[\"buyer\"]");
        assertThat(me(Api.of(both, "qijiang-chili"))).isEqualTo("[\"seller\"]");
        refused(administrator.send(PORTAL, "POST", "people", person(email)), 409, "already-one-of-yours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk@shizhu-chili.example", "new@shizhu-chili.example", "new@mail.yujiang-bank.example"})
    void invitesNobodyUnderADomainOfAnotherMember(String email) {
        refused(administrator.send(PORTAL, "POST", "people", person(email)), 422, "domain-of-another-member");
    }

    @Test
    void givesRolesWherePeopleComeByASignInOfTheirOwnButInvitesNobody() {
        var realm = People.asTheAdministrator();
        var email = email();
        made.add(realm.register(email, "余良"));
        realm.join(made.get(0), "yujiang-bank", "administrator");
        made.add(realm.register(email(), "冉小琴"));
        realm.join(made.get(1), "yujiang-bank");
        var bank = Api.of(Api.signIn(email), "yujiang-bank");
        var newcomer = "people/" + made.get(1);
        var seen = bank.get(PORTAL, newcomer).etag();
        var roles = "{\"roles\":[\"credit-officer\"]}";

        refused(bank.send(PORTAL, "POST", "people", person(email())), 422, "people-come-by-their-own-sign-in");
        var given = bank.send(
                PORTAL,
                "PUT",
                newcomer + "/roles",
                roles,
                seen,
                UUID.randomUUID().toString());

        assertThat(read(given, 200).path("roles").toString()).isEqualTo("[\"credit-officer\"]");
    }

    @Test
    void saysWhatAnInvitationLacks() {
        refused(administrator.send(PORTAL, "POST", "people", "{}"), 400, "name-unusable");
        refused(
                administrator.send(PORTAL, "POST", "people", person(email()).replace("\"buyer\"", "\"king\"")),
                400,
                "unknown-role");
        refused(
                administrator.send(PORTAL, "POST", "people", person(email()).replace("once-and-never-again", "short")),
                400,
                "password-unusable");
    }

    @Test
    void changesRolesThatNobodyChangedMeanwhile() {
        made.add(read(administrator.send(PORTAL, "POST", "people", person(email())), 201)
                .path("person")
                .asText());
        var path = "people/" + made.get(0);
        var seen = administrator.get(PORTAL, path).etag();
        var roles = "{\"roles\":[\"seller\",\"auditor\"]}";

        var changed = administrator.send(
                PORTAL, "PUT", path + "/roles", roles, seen, UUID.randomUUID().toString());
        var late = administrator.send(
                PORTAL, "PUT", path + "/roles", roles, seen, UUID.randomUUID().toString());

        assertThat(read(changed, 200).path("roles").toString()).isEqualTo("[\"seller\",\"auditor\"]");
        assertThat(changed.etag()).isNotEqualTo(seen);
        assertThat(administrator.get(PORTAL, path).etag()).isEqualTo(changed.etag());
        assertThat(late.status()).isEqualTo(412);
    }

    @Test
    void letsNobodyGiveUpTheOwnAdministration() {
        var seen = administrator.get(PORTAL, "people/" + OWN).etag();
        var key = UUID.randomUUID().toString();

        refused(
                administrator.send(PORTAL, "PUT", "people/" + OWN + "/roles", "{\"roles\":[\"buyer\"]}", seen, key),
                422,
                "own-administration-stays");
        refused(administrator.send(PORTAL, "DELETE", "people/" + OWN, null), 422, "own-administration-stays");
        assertThat(me(administrator)).isEqualTo("[\"administrator\"]");
    }

    @Test
    void leavesOneOfTwoAdministratorsWhoRemoveEachOther() throws Exception {
        var realm = People.asTheAdministrator();
        var both = new ArrayList<Api>();
        for (var email : List.of(email(), email())) {
            made.add(realm.register(email, "余良"));
            realm.join(made.get(made.size() - 1), "wuxi-potato", "administrator");
            both.add(Api.of(Api.signIn(email), "wuxi-potato").stepUp());
            assertThat(me(both.get(both.size() - 1))).isEqualTo("[\"administrator\"]");
        }
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(() -> both.get(0).send(PORTAL, "DELETE", "people/" + made.get(1), null));
            var second = threads.submit(() -> both.get(1).send(PORTAL, "DELETE", "people/" + made.get(0), null));

            assertThat(List.of(first.get().status(), second.get().status())).containsExactlyInAnyOrder(204, 403);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void takesNoWordFromAnAdministratorOfFormerTimesThoughTheTokenLives() {
        var email = email();
        var realm = People.asTheAdministrator();
        made.add(realm.register(email, "余良"));
        realm.join(made.get(0), "shancheng", "administrator");
        var former = Api.of(Api.signIn(email), "shancheng").stepUp();
        assertThat(me(former)).isEqualTo("[\"administrator\"]");

        realm.leave(made.get(0), "shancheng");

        assertThat(me(former)).isEqualTo("[\"administrator\"]");
        assertThat(former.send(PORTAL, "POST", "people", person(email())).status())
                .isEqualTo(403);
    }

    @Test
    void removesSomebodyFromThisMemberAlone() {
        var email = email();
        var realm = People.asTheAdministrator();
        made.add(realm.register(email, "余良"));
        realm.join(made.get(0), "shancheng", "buyer");
        realm.join(made.get(0), "qijiang-chili", "seller");
        var before = Api.signIn(email);
        assertThat(me(Api.of(before, "shancheng"))).isEqualTo("[\"buyer\"]");

        assertThat(administrator
                        .send(PORTAL, "DELETE", "people/" + made.get(0), null)
                        .status())
                .isEqualTo(204);

        assertThat(administrator.get(PORTAL, "people/" + made.get(0)).status()).isEqualTo(404);
        assertThatExceptionOfType(IdentityRefused.class)
                .as("the session at Keycloak has ended")
                .isThrownBy(() -> before.tokenFor("logistics", "shancheng"));
        assertThat(Api.signIn(email).aliases()).containsExactly("qijiang-chili");
    }

    @Test
    void handsOverAPasswordForOneSignInAndEndsSessionsAtTheBrowser() {
        var email = email();
        try (var browsers = Browsers.open();
                var clerk = browsers.atAPhone(email);
                var boss = browsers.atADesk(ADMINISTRATOR)) {
            boss.signIn().open("/people/new").fill("name", "冉小琴").fill("email", email);
            boss.page().locator("input[name=roles][value=buyer]").check();
            boss.press("邀请");
            var password = boss.page().locator("#one-time-password").innerText();
            boss.shoot("people-invited").follow("查看此人");
            var person = boss.page().url();
            made.add(person.substring(person.lastIndexOf('/') + 1));

            clerk.comeToThePassword();
            clerk.page().locator("#password").fill(password);
            clerk.page().locator("#kc-login").click();
            clerk.page().locator("#password-new").fill(RunningProduct.password());
            clerk.page().locator("#password-confirm").fill(RunningProduct.password());
            clerk.page().locator("[name=login], #kc-submit").first().click();
            clerk.page().locator(".ln-person").waitFor();

            boss.open(person).reads("正常");
            boss.press("结束").isTold("会话已结束");
            clerk.page().navigate("/notices");
            assertThat(clerk.page().locator("#username")).isVisible();
            clerk.signIn();

            boss.open(person).press("移除此人").isTold("已移除");
            clerk.page().navigate("/notices");
            assertThat(clerk.page().locator(".ln-person")).hasCount(0);
            assertThat(boss.complaints()).isEmpty();
        }
    }

    private static String me(Api caller) {
        return read(caller.get(PORTAL, "me"), 200).path("roles").toString();
    }

    private static String email() {
        return "invited-" + UUID.randomUUID() + "@people.example";
    }

    private static String person(String email) {
        return "{\"name\":\"余良\",\"email\":\"" + email
                + "\",\"roles\":[\"buyer\"],\"oneTimePassword\":\"once-and-never-again\"}";
    }

    private static void refused(Api.Answer answer, int status, String slug) {
        assertThat(read(answer, status).path("type").asText()).isEqualTo("/problems/" + slug);
    }

    private static JsonNode read(Api.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException nonsense) {
            throw new UncheckedIOException(nonsense);
        }
    }
}
