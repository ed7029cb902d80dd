package io.linknet.portal.people.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.problem.Problem.FieldError;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.Frames;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.people.boundary.PeopleResource.SessionView;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of a member's people with data, also as {@code target/gallery/people-*.html} to look at. */
class PeoplePagesTest {

    private static final UUID ID = UUID.fromString("01990000-0000-7000-9000-000000000001");
    private static final Instant THEN = Instant.parse("2026-11-26T02:00:00Z");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PeoplePagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void listWhoWorksForTheMemberAndInWhichRoles(Language language) throws IOException {
        Texts.speak(language);
        var people =
                List.of(person(List.of("buyer", "planner"), true, false, THEN), person(List.of(), true, true, null));

        var page = render("people/people", PeopleView.of(new Page<>(people, "p20"), false), "list");

        assertThat(page)
                .contains("/people/" + ID, "陈思远", "buyer@shancheng.example", "/people?after=p20")
                .contains(Texts.t("people.role.buyer"), Texts.t("people.last.unknown"))
                .contains(Texts.t("ui.status.ACTIVE"), Texts.t("ui.status.INVITED"))
                .doesNotContain(Texts.t("people.lead.own-sign-in"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sayWhereTheNewOnesOfABankWithItsOwnSignInComeFrom(Language language) throws IOException {
        Texts.speak(language);

        var page = render("people/people", PeopleView.of(new Page<>(List.of(), null), true), "bank");

        assertThat(page).contains(Texts.t("people.lead.own-sign-in"), Texts.t("people.none"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void keepTheInvitationBesideTheReasonForARefusal(Language language) throws IOException {
        Texts.speak(language);
        var reason = List.of(new FieldError("/email", "The domain is of another member."));
        var refused = new Problem("/problems/x", "Another member's", 422, "No.", "urn:uuid:0", reason);
        var form = Form.filled(Map.of("name", "冉小琴", "email", "x@yujiang-bank.example"))
                .with("roles", List.of("seller"))
                .refused(refused);

        var page = render("people/invitation", new InvitationView(form), "invitation");

        assertThat(page)
                .contains("The domain is of another member.", "value=\"x@yujiang-bank.example\"", "冉小琴")
                .contains(Texts.t("people.invite.what"))
                .containsPattern("value=\"seller\" checked")
                .doesNotContainPattern("value=\"buyer\" checked");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showAPasswordToWhoHasANewAccountOnly(Language language) throws IOException {
        Texts.speak(language);
        var anew = new InvitedView(ID.toString(), "a@b.example", "abcd-efgh-jkmn-pqrs");
        var known = new InvitedView(ID.toString(), "a@b.example", null);

        assertThat(render("people/invited", anew, "invited"))
                .contains("abcd-efgh-jkmn-pqrs", Texts.t("people.password.once"));
        assertThat(render("people/invited", known, "joined"))
                .contains(Texts.t("people.invited.known", "a@b.example"))
                .doesNotContain("one-time-password", Texts.t("people.password.once"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void letAnAdministratorChangeAndRemoveSomebody(Language language) throws IOException {
        Texts.speak(language);

        var page = render("people/person", of(true, false), "person");

        assertThat(page)
                .contains("name=\"version\" value=\"42\"", "/people/" + ID + "/roles", "/people/" + ID + "/removal")
                .contains("/people/" + ID + "/session-end", "name=\"session\" value=\"abc\"")
                .containsPattern("value=\"buyer\" checked")
                .doesNotContainPattern("value=\"seller\" checked");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void letNobodyRemoveThemselves(Language language) throws IOException {
        Texts.speak(language);

        assertThat(render("people/person", of(true, true), "self"))
                .contains(Texts.t("people.own"))
                .doesNotContain("/removal");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void letAnAuditorOnlyRead(Language language) throws IOException {
        Texts.speak(language);

        assertThat(render("people/person", of(false, false), "audited"))
                .contains(Texts.t("people.role.buyer"))
                .doesNotContain("/removal", "/session-end", "/roles\"");
    }

    private static PersonPageView of(boolean mayChange, boolean self) {
        return new PersonPageView(
                person(List.of("buyer"), true, false, THEN),
                "42",
                List.of(new SessionView("abc", THEN, THEN.plusSeconds(600))),
                Form.blank().with("roles", List.of("buyer")),
                mayChange,
                self);
    }

    private static PersonView person(List<String> roles, boolean enabled, boolean unused, @Nullable Instant last) {
        return new PersonView(ID, "陈思远", "buyer@shancheng.example", roles, enabled, unused, last);
    }

    private String render(String template, Object view, String file) throws IOException {
        var out = new StringOutput();
        templates.render(template + ".jte", Map.of("page", frame(), "view", view), out);
        var page = out.toString();
        assertThat(page).doesNotContain("style=", ">people.", ">ui.", "people.role", "people.means");
        Frames.keep("people-" + file, page);
        return page;
    }

    private static PageFrame frame() {
        var administrator = new Caller(
                new MemberId(new UUID(0, 7)),
                MemberKind.CHAIN_LEADER,
                "shancheng",
                "iss|sub",
                "唐文博",
                Set.of(Role.ADMINISTRATOR));
        return Frames.of(Texts.t("people.title"), administrator, "/people");
    }
}
