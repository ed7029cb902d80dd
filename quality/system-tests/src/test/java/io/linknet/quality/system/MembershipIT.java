package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People change and may work for two; documents belong to the member. */
@ExtendWith(RunningProduct.class)
class MembershipIT {

    private static final String ONE = "tongnan-rapeseed";
    private static final String OTHER = "qijiang-chili";
    private static final String NUMBER = "M-" + UUID.randomUUID();

    private final List<String> registered = new ArrayList<>();

    @AfterEach
    void forgetThem() {
        var people = People.asTheAdministrator();
        registered.forEach(people::forget);
    }

    @Test
    void aPersonOfTwoMembersActsForOneAtATime() {
        var email = email();
        var people = People.asTheAdministrator();
        var person = register(people, email);
        people.join(person, ONE, "seller");
        people.join(person, OTHER, "seller");

        var both = Api.signIn(email);
        var one = farmerOf(Api.of(both, ONE));
        var other = farmerOf(Api.of(both, OTHER));

        assertThat(both.aliases()).containsExactly(OTHER, ONE);
        assertThat(farmers(Api.of(both, ONE))).contains(one).doesNotContain(other);
        assertThat(farmers(Api.of(both, OTHER))).contains(other).doesNotContain(one);
        assertThat(farmers(Api.as("clerk@" + ONE + ".example"))).contains(one).doesNotContain(other);
        assertThat(farmers(Api.as("clerk@" + OTHER + ".example")))
                .contains(other)
                .doesNotContain(one);
    }

    @Test
    void aRoleGivenByOneMemberOpensNothingOfAnother() {
        var email = email();
        var people = People.asTheAdministrator();
        var person = register(people, email);
        people.join(person, ONE, "seller");
        people.join(person, OTHER, "auditor");

        var both = Api.signIn(email);
        var refused = Api.of(both, OTHER).send("procurement", "POST", "farmers", farmer("M-0"));

        assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        var farmer = farmerOf(Api.of(both, ONE));
        assertThat(farmers(Api.of(both, ONE))).contains(farmer);
    }

    @Test
    void whoSwitchesTheMemberAtABrowserSwitchesTheRoles() {
        try (var browsers = Browsers.open();
                var accountant = browsers.atADesk("accountant@bookkeeping.example")) {
            var page = accountant.signIn().page();
            assertThat(page.locator(".ln-top .ln-member > summary")).hasText("綦江辣椒合作社");
            assertThat(page.locator(".ln-side a[href='/finance/statements']")).hasCount(1);
            assertThat(page.locator(".ln-side a[href='/members']")).hasCount(0);

            page.locator(".ln-top .ln-member > summary").click();
            page.getByText("潼南油菜合作社").click();

            assertThat(page.locator(".ln-top .ln-member > summary")).hasText("潼南油菜合作社");
            assertThat(page.locator(".ln-side a[href='/finance/statements']")).hasCount(0);
            assertThat(page.locator(".ln-side a[href='/members']")).hasCount(1);
        }
    }

    @Test
    void whoComesBackFindsNoRoleOfFormerTimes() {
        var email = email();
        var people = People.asTheAdministrator();
        var person = register(people, email);
        people.join(person, ONE, "seller");

        people.leave(person, ONE);
        people.join(person, ONE);

        var answer = Api.of(Api.signIn(email), ONE).send("procurement", "POST", "farmers", farmer("M-0"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    }

    @Test
    void documentsStayWithTheMemberWhenItsOwnerChanges() {
        var people = People.asTheAdministrator();
        var oldEmail = email();
        var newEmail = email();
        var oldOwner = register(people, oldEmail);
        var newOwner = register(people, newEmail);
        people.join(oldOwner, ONE, "seller", "administrator");
        var paper = paperOf(Api.of(Api.signIn(oldEmail), ONE));
        var signedInBefore = Api.signIn(oldEmail);

        people.leave(oldOwner, ONE);
        people.join(newOwner, ONE, "seller", "administrator");

        for (var left : List.of(signedInBefore, Api.signIn(oldEmail))) {
            var answer = Api.of(left, ONE).get("procurement", "qualifications/" + paper);
            assertThat(answer.status()).as(answer.body()).isIn(401, 403);
        }
        var heir = Api.of(Api.signIn(newEmail), ONE);
        assertThat(heir.get("procurement", "qualifications/" + paper).body()).contains("\"issuer\":\"old\"");
        var renewed = heir.send("procurement", "PUT", "qualifications/" + paper, paper("new"));
        assertThat(renewed.status()).as(renewed.body()).isEqualTo(200);
        assertThat(Api.as("clerk@" + ONE + ".example")
                        .get("procurement", "qualifications/" + paper)
                        .body())
                .contains("\"issuer\":\"new\"");
    }

    private String register(People people, String email) {
        var person = people.register(email, "余良");
        registered.add(person);
        return person;
    }

    private static String email() {
        return "owner-" + UUID.randomUUID() + "@people.example";
    }

    private static String farmerOf(Api clerk) {
        var code = "M-" + UUID.randomUUID().toString().substring(0, 8);
        var made = clerk.send("procurement", "POST", "farmers", farmer(code));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return code;
    }

    private static String farmer(String code) {
        return "{\"code\":\"" + code + "\",\"name\":\"冉小琴\"}";
    }

    private static String farmers(Api clerk) {
        return clerk.get("procurement", "farmers?limit=200").body();
    }

    private static String paperOf(Api seller) {
        var made = seller.send("procurement", "POST", "qualifications", paper("old"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.body().replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
    }

    private static String paper(String issuer) {
        return "{\"kind\":\"OTHER\",\"number\":\"" + NUMBER + "\",\"issuer\":\"" + issuer
                + "\",\"validFrom\":\"2026-01-01\"}";
    }
}
