package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clerk pledges for two farmers; one signs on a phone of their own, the other reads a code out; in each language. */
@ExtendWith(RunningProduct.class)
class CountersignIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String CLERK = "clerk@shizhu-chili.example";
    private static final String FITS =
            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void farmersStandBehindWhatTheirClerkEntered(String language) {
        try (var clerk = BROWSERS.atAPhone(CLERK);
                var farmer = BROWSERS.atAPhone("nobody");
                var neighbour = BROWSERS.atAPhone("nobody")) {
            var day = new Day(speaking(clerk.signIn(), language), Words.in(language));
            try {
                day.clerkPledges(Trading.ask("农户确认 " + language));
                day.clerkMakesLinks();
                day.farmerSigns(speaking(farmer.open("/"), language));
                day.usedLinkLeadsNowhere(farmer);
                day.neighbourReadsTheCodeOut(speaking(neighbour.open("/"), language));
            } catch (RuntimeException | AssertionError failed) {
                clerk.shoot("countersign-failed-clerk-" + language);
                farmer.shoot("countersign-failed-farmer-" + language);
                throw failed;
            }
            // a part that fetches itself anew carries over the empty style that taking pictures leaves; the policy
            // refuses it
            assertThat(clerk.complaints()).allMatch(complaint -> complaint.contains("Applying inline style"));
            // the browser counts the page of a link that leads nowhere as a failed load
            assertThat(farmer.complaints()).allMatch(complaint -> complaint.contains("status of 404"));
            assertThat(neighbour.complaints()).isEmpty();
        }
    }

    private static Person speaking(Person person, String language) {
        return language.equals("en") ? person.speakEnglish() : person;
    }

    /** What happens, in its order; each deed leaves what the next one finds. */
    private static final class Day {

        private final Person clerk;
        private final Words words;
        private final String shots;
        private String shares = "";
        private String link = "";
        private String neighbour = "";

        Day(Person clerk, Words words) {
            this.clerk = clerk;
            this.words = words;
            this.shots = "countersign-" + words.language() + "-";
        }

        /** 120 kg of the first farmer on the list and 80 kg of the second. */
        void clerkPledges(String title) {
            Trading.registerFarmers(clerk, "shizhu-chili");
            clerk.openUntil("/procurement/pools", "tr a", title).click();
            clerk.pledge(0, 0, "120")
                    .pledge(0, 1, "80")
                    .unfold("lines.0.lowestPrice")
                    .fill("lines.0.lowestPrice", "30")
                    .shoot(shots + "1-pledge")
                    .press(words.of("procurement.pledge.do"))
                    .shoot(shots + "1-pledged");
        }

        void clerkMakesLinks() {
            clerk.follow(words.of("procurement.pledge.countersign"));
            clerk.page().locator("#shares").waitFor();
            shares = URI.create(clerk.page().url()).getPath();
            counts(0, 2);
            clerk.press(words.of("countersign.ask-all", 2))
                    .isTold(words.of("countersign.asked", 2))
                    .shoot(shots + "2-links");
            fits(clerk);
            card("120").locator("summary").click();
            assertThat(card("120").locator("img.ln-qr")).isVisible();
            clerk.page()
                    .waitForFunction(
                            "() => [...document.querySelectorAll('details[open] img')].every(i => i.naturalWidth > 0)");
            clerk.shoot(shots + "2-qr");
            neighbour = card("80").locator("h2").innerText().strip();
            link = card("120").locator("input[readonly]").inputValue();
            assertThat(link).startsWith(RunningProduct.url() + "/countersign/");
        }

        void farmerSigns(Person farmer) {
            farmer.open(link).reads("120").shoot(shots + "3-asked");
            fits(farmer);
            var main = farmer.page().locator("main");
            assertThat(main).containsText(words.language().equals("zh") ? "石柱红辣椒合作社" : "Shizhu");
            assertThat(main).not().containsText(neighbour);
            assertThat(farmer.page().locator(".ln-person")).hasCount(0);
            farmer.press(words.of("countersign.agree"))
                    .isTold(words.of("countersign.answered.COUNTERSIGNED"))
                    .shoot(shots + "4-signed");
            fits(farmer);
            assertThat(URI.create(farmer.page().url()).getPath()).isEqualTo("/countersign");

            clerk.open(shares).shoot(shots + "5-seen");
            assertThat(card("120")).containsText(words.of("ui.status.COUNTERSIGNED"));
            assertThat(card("120").locator("input[readonly]")).hasCount(0);
            counts(1, 1);
        }

        void usedLinkLeadsNowhere(Person farmer) {
            var answer = Objects.requireNonNull(farmer.page().navigate(link));

            assertThat(answer.status()).isEqualTo(404);
            farmer.reads(words.of("countersign.invalid.note")).shoot(shots + "6-used");
            assertThat(farmer.page().locator("main")).not().containsText("120");
        }

        /** A wrong code costs one of five tries; the right one is taken all the same. */
        void neighbourReadsTheCodeOut(Person phone) {
            phone.open(card("80").locator("input[readonly]").inputValue());
            var code = phone.page().locator(".ln-code-said").innerText().strip();
            phone.shoot(shots + "7-code");

            for (var left : List.of("4", "3")) {
                enter(wrong(code));
                assertThat(card("80").locator(".ln-error")).containsText(left);
            }
            clerk.shoot(shots + "8-wrong-code");
            fits(clerk);
            enter(code);
            clerk.reads(words.of("ui.status.COUNTERSIGNED")).shoot(shots + "9-both");
            counts(2, 0);
        }

        private void enter(String code) {
            clerk.fill("code", code).press(words.of("countersign.code.submit"));
        }

        private static String wrong(String code) {
            var digits = code.replaceAll("\\D", "");
            return digits.substring(0, 5) + (digits.charAt(5) == '0' ? '1' : '0');
        }

        private void counts(int signed, int waiting) {
            clerk.reads(words.of("countersign.count", 2, signed, waiting, 0));
        }

        private Locator card(String kilograms) {
            return clerk.page()
                    .locator("#shares section.card")
                    .filter(new Locator.FilterOptions().setHasText(kilograms));
        }

        private static void fits(Person person) {
            assertThat((Boolean) person.page().evaluate(FITS))
                    .as("width of " + person.page().url())
                    .isTrue();
        }
    }
}
