package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/**
 * Two of the operator's people change how a member stands, on its page.
 *
 * @param member address of the page
 * @param shots what pictures are called
 */
record Suspending(String member, Words words, String shots) {

    /** The member of that name, as the list of members leads to it. */
    static Suspending of(Person operator, String name, Words words, String shots) {
        operator.open("/members");
        var link = operator.page()
                .locator("tr a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .getAttribute("href");
        return new Suspending(link, words, shots);
    }

    /** One proposes what can be proposed, another agrees, and it has taken effect. */
    void change(Person one, Person other, String standing) {
        one.open(member).unfold("reason");
        one.fill("reason", "道路运输经营许可证被吊销，待核实。")
                .press(words.of("standing.propose"))
                .isTold(words.of("standing.proposed"))
                .shoot(shots + standing + "-1-proposed");
        assertThat(one.page().locator("form[action$='/approval']")).hasCount(0);
        other.open(member)
                .shoot(shots + standing + "-2-to-decide")
                .press(words.of("standing.approve"))
                .isTold(words.of("standing.approved"));
        other.openUntil(member, ".ln-lead .ln-status", words.of("ui.status." + standing));
        other.shoot(shots + standing + "-3");
    }
}
