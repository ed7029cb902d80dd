package io.linknet.portal.onboarding.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.control.Menu;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.frame.entity.Person;
import io.linknet.portal.onboarding.entity.Applicant;
import io.linknet.portal.onboarding.entity.ApplicationState;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import io.linknet.portal.onboarding.entity.Paper;
import io.linknet.portal.onboarding.entity.PaperKind;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of the way in with data, also as {@code target/gallery/onboarding-*.html} to look at. */
class OnboardingPagesTest {

    private static final UUID ID = new UUID(0, 7);
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final Caller ONE = operator("余清扬");
    private static final Caller OTHER = operator("邹明远");
    private static final String EVIL = "<script>alert(1)</script>";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, OnboardingPagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anApplicantSeesWhatIsMissingAndSubmitsOnlyOnceNothingIs(Language language) throws IOException {
        Texts.speak(language);
        var unfinished = described(MemberKind.CARRIER);

        assertThat(render("join", join(unfinished), "join"))
                .contains(Texts.t("onboarding.missing"), Texts.t("onboarding.paper.ROAD_TRANSPORT_PERMIT"))
                .contains("name=\"validUntil\"", "/papers/ROAD_TRANSPORT_PERMIT")
                .doesNotContain("/submission");
        assertThat(render("join", join(complete(unfinished)), "join-complete")).contains("/join/token/submission");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anApplicantReadsWhatTheOperatorAsksForAndNotWhoAsks(Language language) throws IOException {
        Texts.speak(language);
        var returned = submitted().giveBack(OTHER, "照片不清晰 " + EVIL, NOW).newLink(OTHER, NOW);

        assertThat(render("join", join(returned), "returned"))
                .contains("照片不清晰", "&lt;script&gt;")
                .doesNotContain(OTHER.personName());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNewAdministratorIsShownAPasswordOnce(Language language) throws IOException {
        Texts.speak(language);
        var admitted = submitted()
                .recommend(ONE, "yutong", NOW)
                .approve(OTHER, TODAY, NOW)
                .admitted(Caller.service("partner-portal"), NOW);
        var applicant = Caller.service("x");

        assertThat(render("followed", followed(admitted, true), "admitted")).contains("/join/token/password");
        assertThat(render("followed", followed(admitted.passwordGiven(applicant, NOW), true), "given"))
                .doesNotContain("/join/token/password")
                .contains(Texts.t("onboarding.password.was-given"));
        assertThat(render("followed", followed(admitted, false), "known")).doesNotContain("/join/token/password");
        assertThat(render("password", new PasswordView("ran@people.example", "abcd-efgh", "/join/token"), "password"))
                .contains("abcd-efgh");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoRecommendsIsNotOfferedTheDecision(Language language) throws IOException {
        Texts.speak(language);
        var recommended = submitted().recommend(ONE, "yutong", NOW);

        assertThat(render("admission", review(submitted(), false), "review"))
                .contains("/recommendation", "/return", "/refusal")
                .doesNotContain("/admission\"");
        assertThat(render("admission", review(recommended, true), "recommended"))
                .doesNotContain("/admission\"");
        assertThat(render("admission", review(recommended, false), "to-admit")).contains("/admission\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoBringsSomebodySeesTheLinkUntilItIsAnswered(Language language) throws IOException {
        Texts.speak(language);
        var invited = begun(MemberKind.CARRIER);

        assertThat(render(
                        "invitation",
                        new InvitationView(invited, "https://here/join/abc", "data:,", Form.blank()),
                        "link"))
                .contains("https://here/join/abc", "/withdrawal");
        assertThat(render("invitation", new InvitationView(submitted(), "", "", Form.blank()), "answered"))
                .doesNotContain("/withdrawal");
        var list = new InvitationsView(List.of(invited, submitted()), "next", Form.blank(), List.of());
        assertThat(render("invitations", list, "invitations")).contains("/invitations/" + ID, "after=next");
        var filter = AdmissionsView.Filter.of("WAITING", "<江津> & 花椒", "SUBMITTED");
        var queue = new AdmissionsView(List.of(submitted()), "more", filter, Map.of(new UUID(7, 1), "山城火锅食品"));
        assertThat(render("admissions", queue, "admissions"))
                .contains("/admissions/" + ID, "山城火锅食品")
                .contains("&lt;江津>", "state=SUBMITTED&amp;q=%3C%E6%B1%9F%E6%B4%A5%3E+%26+")
                .containsPattern("value=\"SUBMITTED\"[^>]* selected");
        assertThat(render("start", new StartView(Form.blank()), "start")).contains("name=\"contactEmail\"");
    }

    @Test
    void aStateThatDoesNotExistIsNoFilterAndOneThatDoesTakesTheGroupsPlace() {
        assertThat(AdmissionsView.Filter.of("DECIDED", " x ", "NONSENSE"))
                .isEqualTo(new AdmissionsView.Filter(AdmissionsView.Group.DECIDED, "x", ""));
        assertThat(AdmissionsView.Filter.of("WAITING", "", "REFUSED").states())
                .containsExactly(ApplicationState.REFUSED);
        assertThat(AdmissionsView.Filter.of(null, "", "").states()).isEqualTo(AdmissionsView.Group.WAITING.states());
        assertThat(AdmissionsView.Filter.of(null, "长".repeat(500), "").words()).hasSize(120);
    }

    private static JoinView join(MembershipApplication application) {
        return new JoinView(application, Said.form(application.applicant()), "token", "", false, false, NOW);
    }

    private static JoinView followed(MembershipApplication application, boolean isNew) {
        var due = isNew && application.isPasswordDue();
        return new JoinView(application, Form.blank(), "token", "山城火锅食品", due, isNew, NOW);
    }

    private static AdmissionView review(MembershipApplication application, boolean own) {
        return new AdmissionView(application, Form.blank(), "https://here/join/lost", "山城火锅食品", true, own, true, TODAY);
    }

    private static MembershipApplication submitted() {
        return complete(described(MemberKind.CARRIER)).submit(ONE, TODAY, NOW);
    }

    private static MembershipApplication complete(MembershipApplication application) {
        var complete = application;
        for (var kind : PaperKind.checklist(application.applicant().kind())) {
            var until = kind.ends() ? TODAY.plusDays(9) : null;
            var paper = new Paper(kind, until, EVIL + ".pdf", "application/pdf", 9, "0".repeat(64), NOW);
            complete = complete.show(paper, TODAY, NOW);
        }
        return complete;
    }

    private static MembershipApplication described(MemberKind kind) {
        var said = new Applicant(
                kind,
                "渝通物流" + EVIL,
                "Yutong Logistics",
                "91110000802100433B",
                "500112",
                "",
                "冉光明",
                "ran@people.example",
                "139 8300 0000");
        return begun(kind).describe(said, NOW);
    }

    private static MembershipApplication begun(MemberKind kind) {
        var known = Applicant.known(kind, "渝通物流", "冉光明", "ran@people.example");
        return MembershipApplication.begun(ID, "MA-000001", known, new UUID(7, 1), ONE, NOW);
    }

    private static Caller operator(String name) {
        return new Caller(
                new MemberId(ID), MemberKind.OPERATOR, "operator", "iss|" + name, name, Set.of(Role.ADMINISTRATOR));
    }

    private String render(String name, Object view, String file) throws IOException {
        var out = new StringOutput();
        templates.render("onboarding/" + name + ".jte", Map.of("page", frame(), "view", view), out);
        var page = out.toString();
        assertThat(page).doesNotContain("style=", ">onboarding.", ">ui.", EVIL);
        var folder = Files.createDirectories(Path.of("target/gallery"));
        Files.writeString(
                folder.resolve("onboarding-" + file + "-" + Texts.language().code() + ".html"),
                page.replaceAll("/assets/[0-9a-f]{12}/", "../classes/assets/"));
        return page;
    }

    private static PageFrame frame() {
        return new PageFrame(
                Texts.t("onboarding.admissions"),
                List.of(),
                null,
                Menu.of(ONE, "/admissions"),
                new Person(ONE.personName(), "LinkNet", ONE.memberAlias(), List.of(), 0),
                Texts.language(),
                "token",
                "nonce",
                null,
                "/admissions");
    }
}
