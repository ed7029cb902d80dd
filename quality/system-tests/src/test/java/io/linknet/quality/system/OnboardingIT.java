package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new organization on its way into the network: invited, asked for changes, admitted by two, signed in. */
@ExtendWith(RunningProduct.class)
class OnboardingIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String LEADER = "admin@shancheng.example";
    private static final String ONE = "operator@linknet.example";
    private static final String OTHER = "operator2@linknet.example";

    @ParameterizedTest
    @CsvSource({"zh, true", "en, false"})
    void anInvitedCooperativeIsAskedForChangesAndAdmittedByTwo(String language, boolean phone) {
        var journey = new Journey(Words.in(language), phone);
        try (var leader = journey.desk(LEADER).signIn();
                var applicant = phone ? journey.phone("applicant") : journey.desk("applicant");
                var one = journey.desk(ONE).signIn();
                var other = journey.desk(OTHER).signIn()) {
            journey.spoken(List.of(leader, applicant, one, other));
            journey.leaderInvites(leader);
            journey.leaderReplacesTheLink(leader);
            journey.applicantAccepts(applicant);
            journey.invitationIsUsedUp(leader);
            journey.applicantShowsPapersAndSubmits(applicant);
            journey.operatorAsksForChanges(one);
            journey.operatorReplacesALostLink(one, applicant, leader);
            journey.applicantChanges(applicant);
            journey.oneRecommendsAndCannotAdmit(one);
            journey.anotherAdmits(other);
            journey.applicantGetsAPasswordOnce(applicant);
            journey.leaderSeesTheMember(leader);
            journey.clerkConfirmsAnOrder();
            for (var person : List.of(applicant, one, other)) {
                assertThat(person.complaints()).isEmpty();
            }
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingTypedIsLost() {
        var words = Words.in("zh");
        try (var applicant = BROWSERS.atAPhone("applicant")) {
            begin(applicant, words);
            applicant
                    .fill("creditCode", "91110000802100433X")
                    .fill("gln", "6901234567890")
                    .fill("contactPhone", "call me")
                    .press(words.of("onboarding.save"));

            for (var name : List.of("creditCode", "gln", "contactPhone")) {
                assertThat(applicant.page().locator("#f-" + name + "-error")).isVisible();
            }
            assertThat(applicant.page().locator("#f-contactPhone")).hasValue("call me");
            applicant.shoot("onboarding-wrong");
        }
    }

    @Test
    void aPaperIsWhatItsBytesSayItIsAndHasNotEnded() {
        var words = Words.in("zh");
        try (var applicant = BROWSERS.atAPhone("applicant")) {
            begin(applicant, words);

            upload(applicant, "BUSINESS_LICENCE", "licence.pdf", "<script>alert(1)</script>", words);
            assertThat(applicant.page().locator(".ln-problem")).containsText("PDF");
            upload(applicant, "BUSINESS_LICENCE", "licence.pdf", "%PDF-1.7 licence", words);
            assertThat(applicant.page().locator("#p-BUSINESS_LICENCE + .ln-status"))
                    .hasText(words.of("ui.status.VALID"));
        }
    }

    @Test
    void linksThatLeadNowhereLookAlikeAndShowNothing() {
        var words = Words.in("zh");
        try (var stranger = BROWSERS.atADesk("stranger")) {
            for (var token : List.of("A".repeat(43), "short", UUID.randomUUID().toString())) {
                var answer = Objects.requireNonNull(stranger.page().navigate("/join/" + token));
                assertThat(answer.status()).isEqualTo(404);
                stranger.reads(words.of("onboarding.invalid.lead"));
            }
        }
    }

    @Test
    void applicationsAreTheOperatorsBusinessAlone() {
        var words = Words.in("zh");
        try (var applicant = BROWSERS.atAPhone("applicant");
                var leader = BROWSERS.atADesk(LEADER).signIn()) {
            begin(applicant, words);
            for (var path :
                    List.of("/admissions", "/admissions/" + UUID.randomUUID(), "/invitations/" + UUID.randomUUID())) {
                assertThat(Objects.requireNonNull(leader.page().navigate(path)).status())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    private static void begin(Person applicant, Words words) {
        applicant
                .open("/join")
                .choose("kind", "COOPERATIVE")
                .fill("nameZh", "彭水苗家紫苏专业合作社")
                .fill("contactEmail", "begin-" + UUID.randomUUID() + "@people.example")
                .press(words.of("onboarding.start.submit"))
                .isTold(words.of("onboarding.begun"));
    }

    private static void upload(Person applicant, String kind, String name, String content, Words words) {
        var form = applicant.page().locator("form[action$='/papers/" + kind + "']");
        form.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.UTF_8)));
        form.getByText(words.of("onboarding.upload")).click();
        applicant.page().waitForLoadState();
    }

    /** One cooperative's way, told in one language. */
    private static final class Journey {

        private final Words words;
        private final boolean phone;
        private final String shots;
        private final String alias = "coop-" + UUID.randomUUID().toString().substring(0, 8);
        private final String name = "酉阳青花椒专业合作社" + alias.substring(5);
        private final String email = alias + "@people.example";
        private String clerksPassword = "";
        private String link = "";
        private String application = "";

        Journey(Words words, boolean phone) {
            this.words = words;
            this.phone = phone;
            this.shots = "onboarding-" + words.language() + "-";
        }

        Person desk(String account) {
            return BROWSERS.atADesk(account);
        }

        Person phone(String account) {
            return BROWSERS.atAPhone(account);
        }

        void spoken(List<Person> people) {
            if (words.language().equals("en")) {
                people.get(1).open("/join");
                people.forEach(Person::speakEnglish);
            }
        }

        void leaderInvites(Person leader) {
            leader.open("/invitations")
                    .choose("kind", "COOPERATIVE")
                    .fill("nameZh", name)
                    .fill("contactName", "冉光明")
                    .fill("contactEmail", email)
                    .shoot(shots + "1-invite")
                    .press(words.of("onboarding.invite.submit"))
                    .isTold(words.of("onboarding.invited"))
                    .shoot(shots + "2-invited");
            link = leader.page().locator("#link").inputValue();
            assertThat(link).startsWith(RunningProduct.url() + "/join/");
        }

        void leaderReplacesTheLink(Person leader) {
            var former = link;
            leader.press(words.of("onboarding.link.new")).isTold(words.of("onboarding.link.made"));
            link = leader.page().locator("#link").inputValue();
            assertThat(link).isNotEqualTo(former);
            leadsNowhere(leader, former);
        }

        private static void leadsNowhere(Person person, String address) {
            assertThat(Objects.requireNonNull(person.page().navigate(address)).status())
                    .isEqualTo(404);
        }

        void applicantAccepts(Person applicant) {
            applicant.open(link).reads(name).shoot(shots + "3-invitation");
            applicant
                    .fill("creditCode", creditCode())
                    .fill("district", "500242")
                    .fill("contactPhone", "139 8300 0000")
                    .press(words.of("onboarding.accept"))
                    .isTold(words.of("onboarding.described"));
            assertThat(applicant.page().url()).isNotEqualTo(link);
        }

        void invitationIsUsedUp(Person leader) {
            assertThat(Objects.requireNonNull(leader.page().navigate(link)).status())
                    .isEqualTo(404);
            leader.open("/invitations");
            leader.follow(leader.page()
                    .locator("tr:has-text('" + name + "') a")
                    .first()
                    .innerText());
            assertThat(leader.page().locator("#link")).hasCount(0);
        }

        void applicantShowsPapersAndSubmits(Person applicant) {
            applicant.shoot(shots + "4-checklist");
            assertThat(applicant.page().locator("form[action$='/submission']")).hasCount(0);
            for (var kind : List.of("BUSINESS_LICENCE", "BANK_ACCOUNT_PROOF", "ADMINISTRATOR_AUTHORISATION")) {
                upload(applicant, kind, kind + ".pdf", "%PDF-1.7 " + kind, words);
            }
            applicant.shoot(shots + "5-complete");
            applicant.press(words.of("onboarding.submit")).isTold(words.of("onboarding.submitted"));
            fits(applicant);
        }

        void operatorAsksForChanges(Person operator) {
            operator.open("/admissions").shoot(shots + "6-queue");
            operator.fill("q", alias.substring(5)).press(words.of("onboarding.find"));
            assertThat(operator.page().locator("tbody tr")).hasCount(1);
            operator.shoot(shots + "6-found");
            operator.page().locator("tr:has-text('" + name + "') a").first().click();
            application = URI.create(operator.page().url()).getPath();
            operator.shoot(shots + "7-review");
            operator.page().locator("details.ln-more > summary").click();
            operator.page().locator("form[action$='/return'] textarea").fill("营业执照照片不清晰，请重新上传。");
            operator.press(words.of("onboarding.return")).isTold(words.of("onboarding.returned"));
        }

        void operatorReplacesALostLink(Person operator, Person applicant, Person stranger) {
            var lost = applicant.page().url();
            operator.open(application)
                    .press(words.of("onboarding.link.new"))
                    .isTold(words.of("onboarding.link.made"))
                    .shoot(shots + "7-link");
            var handedOn = operator.page().locator("#link").inputValue();
            leadsNowhere(stranger, lost);
            applicant.open(handedOn).press(words.of("onboarding.save")).isTold(words.of("onboarding.described"));
            assertThat(applicant.page().url()).isNotIn(lost, handedOn);
            leadsNowhere(stranger, handedOn);
            operator.open(application);
            assertThat(operator.page().locator("#link")).hasCount(0);
        }

        void applicantChanges(Person applicant) {
            applicant.page().reload();
            applicant.reads("营业执照照片不清晰").shoot(shots + "8-returned");
            upload(applicant, "BUSINESS_LICENCE", "licence.pdf", "%PDF-1.7 a better picture", words);
            applicant.press(words.of("onboarding.submit")).isTold(words.of("onboarding.submitted"));
        }

        void oneRecommendsAndCannotAdmit(Person one) {
            one.open(application)
                    .fill("alias", alias)
                    .press(words.of("onboarding.recommend.submit"))
                    .isTold(words.of("onboarding.recommended"))
                    .shoot(shots + "9-recommended");
            assertThat(one.page().locator("form[action$='/admission']")).hasCount(0);
        }

        void anotherAdmits(Person other) {
            other.open(application)
                    .shoot(shots + "10-to-admit")
                    .press(words.of("onboarding.approve.submit"))
                    .isTold(words.of("onboarding.approved"));
        }

        void applicantGetsAPasswordOnce(Person applicant) {
            var at = URI.create(applicant.page().url()).getPath();
            applicant.openUntil(at, "main", words.of("onboarding.welcome"));
            applicant.shoot(shots + "11-welcome");
            applicant.press(words.of("onboarding.password.get")).shoot(shots + "12-password");
            fits(applicant);
            var password = applicant.page().locator("#password").inputValue();
            applicant.open(at);
            assertThat(applicant.page().locator("form[action$='/password']")).hasCount(0);

            try (var first = phone ? phone(email) : desk(email)) {
                first.signInFirst(password, "a-new-password-" + alias).shoot(shots + "13-inside");
                assertThat(first.page().locator(".ln-member")).containsText(name);
                administratorInvitesAClerk(first);
            }
        }

        private void administratorInvitesAClerk(Person administrator) {
            if (words.language().equals("en")) {
                administrator.speakEnglish();
            }
            administrator.open("/people/new").fill("name", "冉小琴").fill("email", "clerk-" + email);
            administrator.page().locator("input[name=roles][value=seller]").check();
            administrator.press(words.of("people.send")).shoot(shots + "14-clerk");
            clerksPassword = administrator.page().locator("#one-time-password").innerText();
        }

        /** The order is there as soon as procurement has heard of the new member. */
        void clerkConfirmsAnOrder() {
            var member = application.replaceAll(".*/", "");
            var body = "{\"sellerId\":\"" + member + "\",\"currency\":\"CNY\",\"place\":\"500107\",\"lines\":["
                    + "{\"materialCode\":\"DRIED-CHILI\",\"quantity\":{\"amount\":\"120\",\"unit\":\"KGM\"},"
                    + "\"unitPrice\":{\"amount\":\"14.5\",\"currency\":\"CNY\"},"
                    + "\"windowFrom\":\"2199-12-01\",\"windowTo\":\"2199-12-10\"}]}";
            var buyer = Api.as("buyer@shancheng.example");
            var placed = buyer.send("procurement", "POST", "orders", body);
            assertThat(placed.status()).as(placed.body()).isEqualTo(201);
            var order = placed.body().replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");

            try (var clerk = phone ? phone("clerk-" + email) : desk("clerk-" + email)) {
                clerk.signInFirst(clerksPassword, "clerks-new-password-" + alias);
                if (words.language().equals("en")) {
                    clerk.speakEnglish();
                }
                clerk.open("/procurement/orders/" + order);
                clerk.page().locator("[name='lines.0.answer'][value=ACCEPTED]").check();
                clerk.fill("lines.0.date", "2199-12-05")
                        .press(words.of("procurement.order.confirm.do"))
                        .isTold(words.of("procurement.order.answered.CONFIRMED"))
                        .shoot(shots + "15-confirmed");
            }
            assertThat(buyer.get("procurement", "orders/" + order).body()).contains("\"CONFIRMED\"");
        }

        void leaderSeesTheMember(Person leader) {
            leader.openUntil("/members", "tr", name);
        }

        private void fits(Person person) {
            assertThat((Boolean) person.page()
                            .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("nothing to scroll sideways at " + person.page().url())
                    .isTrue();
        }

        /** A code of nobody with the right check character (GB 32100-2015). */
        private static String creditCode() {
            var alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
            var number = Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L);
            var code = "93500242" + "%09d".formatted(number);
            var sum = 0;
            var weight = 1;
            for (var at = 0; at < code.length(); at++) {
                sum += alphabet.indexOf(code.charAt(at)) * weight;
                weight = weight * 3 % 31;
            }
            return code + alphabet.charAt((31 - sum % 31) % 31);
        }
    }
}
