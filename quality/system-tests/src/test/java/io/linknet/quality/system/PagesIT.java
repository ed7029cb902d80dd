package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that a role's menu leads to, in both languages, on a phone and at a desk. */
@ExtendWith(RunningProduct.class)
class PagesIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String WIDTHS =
            "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buyer@shancheng.example",
                "planner@shancheng.example",
                "receiver@shancheng.example",
                "treasurer@shancheng.example",
                "admin@shancheng.example",
                "clerk@shizhu-chili.example",
                "sales@fengnong-inputs.example",
                "driver@yutong-logistics.example",
                "officer@yujiang-bank.example",
                "operator@linknet.example"
            })
    void everyPageOfTheMenuFitsThePhoneAndTheDeskInBothLanguages(String account) {
        try (var person = BROWSERS.atADesk(account)) {
            var role = account.replace(".example", "").replace('@', '-');
            var pages = menu(person.signIn());
            assertThat(pages).contains("/", "/notices");
            pages.forEach(path -> inspect(person, path, "zh", role));
            person.speakEnglish();
            pages.forEach(path -> inspect(person, path, "en", role));
            assertThat(person.complaints()).isEmpty();
        }
    }

    /** Reached from a row of a list, not from the menu. */
    @Test
    void theFormOfAMaterialFitsThePhoneAndTheDeskInBothLanguages() {
        try (var operator = BROWSERS.atADesk("operator@linknet.example")) {
            operator.signIn();
            inspect(operator, "/procurement/catalog/DRIED-CHILI", "zh", "operator-linknet");
            operator.speakEnglish();
            inspect(operator, "/procurement/catalog/DRIED-CHILI", "en", "operator-linknet");
            assertThat(operator.page().locator("[name='grades.0.code']")).hasValue("A");
            assertThat(operator.complaints()).isEmpty();
        }
    }

    /** A cooperative's administrator gives grants; no account of the demo is one. */
    @Test
    void thePagesOfGrantsFitThePhoneAndTheDeskInBothLanguages() {
        var realm = People.asTheAdministrator();
        var email = "keeper-" + java.util.UUID.randomUUID() + "@shizhu-chili.example";
        var keeper = realm.register(email, "陈会计");
        realm.join(keeper, "shizhu-chili", "administrator");
        try (var person = BROWSERS.atADesk(email)) {
            person.signIn();
            for (var language : List.of("zh", "en")) {
                if (language.equals("en")) {
                    person.speakEnglish();
                }
                for (var path : List.of("/grants", "/grants/new", "/grants/others", "/grants/seen")) {
                    inspect(person, path, language, "keeper-shizhu-chili");
                }
            }
            assertThat(person.complaints()).isEmpty();
        } finally {
            realm.forget(keeper);
        }
    }

    /** Reached from a second factor; with a form that waits it stands in {@link StepUpIT}. */
    @Test
    void thePageToGoOnFromFitsThePhoneAndTheDeskInBothLanguages() {
        try (var treasurer = BROWSERS.atADesk("treasurer@shancheng.example")) {
            treasurer.signIn();
            inspect(treasurer, "/go-on", "zh", "treasurer-shancheng");
            treasurer.speakEnglish();
            inspect(treasurer, "/go-on", "en", "treasurer-shancheng");
            assertThat(treasurer.complaints()).isEmpty();
        }
    }

    /** What a farmer sees who has a link that was used, without signing in. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aFarmersLinkThatLeadsNowhereFitsThePhone(String language) {
        try (var farmer = BROWSERS.atAPhone("nobody")) {
            if (language.equals("en")) {
                farmer.open("/");
                farmer.speakEnglish();
            }
            var answer = farmer.page().navigate("/countersign/" + "A".repeat(43));

            assertThat(answer.status()).isEqualTo(404);
            farmer.shoot("pages/nobody-countersign-" + language + "-phone");
            assertThat(farmer.page().locator("html").getAttribute("lang")).startsWith(language);
            assertThat(farmer.page().locator("h1")).hasCount(1);
            var widths = (List<?>) farmer.page().evaluate(WIDTHS);
            assertThat((Integer) widths.get(0)).isLessThanOrEqualTo((Integer) widths.get(1));
        }
    }

    /** All addresses of the menu, the groups' own pages with them. */
    private static Set<String> menu(Person person) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of("/"));
        while (!open.isEmpty()) {
            var path = open.poll();
            if (found.add(path)) {
                person.open(path);
                links(person.page(), ".ln-side a, .ln-tabs a, .ln-head > a.btn").stream()
                        .filter(next -> !found.contains(next))
                        .forEach(open::add);
            }
        }
        return found;
    }

    private static List<String> links(Page page, String selector) {
        return page.locator(selector).all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static void inspect(Person person, String path, String language, String role) {
        var name = "pages/" + role + path.replace('/', '-').replaceAll("-$", "-home") + "-" + language;
        var page = person.page();
        page.setViewportSize(1280, 800);
        person.open(path).shoot(name + "-desk");
        assertThat(page.locator("html").getAttribute("lang")).as(path).startsWith(language);
        assertThat(page.locator("h1")).hasCount(1);
        page.setViewportSize(360, 780);
        person.shoot(name + "-phone");
        var widths = (List<?>) page.evaluate(WIDTHS);
        assertThat((Integer) widths.get(0))
                .as("width of " + path + " on a phone in " + language)
                .isLessThanOrEqualTo((Integer) widths.get(1));
    }
}
