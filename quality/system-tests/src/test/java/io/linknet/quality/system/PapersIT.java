package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member renews a paper: looked at by the operator, sent back, accepted; the member is told. */
@ExtendWith(RunningProduct.class)
class PapersIT {

    private static final String ADMINISTRATOR = "admin@shancheng.example";
    private static final String KIND = "FOOD_PRODUCTION_PERMIT";

    private static @Nullable Browsers browsers;

    @BeforeAll
    static void openBrowsers() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closeBrowsers() {
        Objects.requireNonNull(browsers).close();
    }

    @ParameterizedTest
    @CsvSource({"zh, true", "en, false"})
    void aRenewalIsSentBackAndShownAgainAndCountsOnceItIsAccepted(String language, boolean phone) {
        var words = Words.in(language);
        var shots = "papers-" + language + "-";
        try (var administrator = signedIn(ADMINISTRATOR, phone);
                var operator = signedIn("operator@linknet.example", false)) {
            if (language.equals("en")) {
                administrator.speakEnglish();
                operator.speakEnglish();
            }
            administrator.open("/membership").follow(words.of("renewal.link"));
            var until = later(administrator);
            administrator.shoot(shots + "1-own");
            upload(administrator, until, "%PDF-1.7 " + UUID.randomUUID(), words);
            administrator.isTold(words.of("onboarding.paper." + KIND)).shoot(shots + "2-looked-at");
            fits(administrator);

            var sentBack = review(operator, words, shots + "3");
            operator.unfold("text");
            operator.fill("text", "公章不清晰，请重新扫描。")
                    .press(words.of("renewal.return.submit"))
                    .isTold(words.of("renewal.returned"));
            administrator.openUntil("/notices", "main", words.of("onboarding.paper." + KIND));
            administrator.open("/papers").reads("公章不清晰").shoot(shots + "4-sent-back");
            fits(administrator);

            upload(administrator, until, "%PDF-1.7 " + UUID.randomUUID(), words);
            var accepted = review(operator, words, shots + "5");
            assertThat(accepted).isNotEqualTo(sentBack);
            operator.press(words.of("renewal.accept.submit")).isTold(words.of("renewal.accepted"));
            operator.open(sentBack);
            assertThat(operator.page().locator("form[action$='/acceptance']")).hasCount(0);

            administrator.open("/papers").shoot(shots + "6-counts");
            assertThat(administrator.page().locator("#p-" + KIND + " + .ln-status"))
                    .hasText(words.of("ui.status.VALID"));
            upload(administrator, until, "%PDF-1.7 no longer than that", words);
            assertThat(administrator.page().locator(".ln-problem")).isVisible();
            administrator.shoot(shots + "7-no-longer");
            assertThat(administrator.complaints()).isEmpty();
            assertThat(operator.complaints()).isEmpty();
        }
    }

    @Test
    void renewalsAreTheOperatorsBusinessAndEachMembersOwn() {
        try (var administrator = signedIn(ADMINISTRATOR, false)) {
            for (var path :
                    new String[] {"/renewals", "/renewals/" + UUID.randomUUID(), "/paper-renewals/" + UUID.randomUUID()
                    }) {
                assertThat(Objects.requireNonNull(administrator.page().navigate(path))
                                .status())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    private static String review(Person operator, Words words, String shot) {
        operator.open("/renewals").shoot(shot + "-queue");
        operator.page()
                .locator("tr a")
                .filter(new Locator.FilterOptions().setHasText(words.language().equals("zh") ? "山城" : "Shancheng"))
                .first()
                .click();
        operator.page().waitForURL("**/renewals/*");
        operator.shoot(shot + "-review");
        return URI.create(operator.page().url()).getPath();
    }

    private static void upload(Person person, LocalDate until, String content, Words words) {
        var folded = person.page().locator("details:not([open]):has(form[action='/papers/" + KIND + "']) > summary");
        if (folded.count() > 0) {
            folded.click();
        }
        var form = person.page().locator("form[action='/papers/" + KIND + "']");
        form.locator("input[type=date]").fill(until.toString());
        form.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("permit.pdf", "application/pdf", content.getBytes(StandardCharsets.UTF_8)));
        form.getByText(words.of("onboarding.upload")).click();
        person.page().waitForLoadState();
    }

    /** Long after the last day of the paper that counts now, which an earlier run may have shown. */
    private static LocalDate later(Person administrator) {
        var counts = administrator.page().locator("section[aria-labelledby='p-" + KIND + "'] > p");
        var left = Pattern.compile("([0-9,]+)\\D*$")
                .matcher(counts.count() == 0 ? "" : counts.first().textContent());
        var days = left.find() ? Long.parseLong(left.group(1).replace(",", "")) : 0;
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(days + 100);
    }

    private static void fits(Person person) {
        assertThat((Boolean) person.page()
                        .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing to scroll sideways at " + person.page().url())
                .isTrue();
    }

    private static Person signedIn(String account, boolean phone) {
        var open = Objects.requireNonNull(browsers);
        return (phone ? open.atAPhone(account) : open.atADesk(account)).signIn();
    }
}
