package io.linknet.portal.standing.boundary;

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
import io.linknet.portal.member.entity.Member;
import io.linknet.portal.standing.entity.ChangeKind;
import io.linknet.portal.standing.entity.Standing;
import io.linknet.portal.standing.entity.StandingChange;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A membership as its member and the operator's people see it. */
class MembershipPageTest {

    private static final UUID ID = new UUID(0, 7);
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final Caller ONE = new Caller(
            new MemberId(new UUID(0, 1)),
            MemberKind.OPERATOR,
            "operator",
            "iss|one",
            "余清扬",
            Set.of(Role.ADMINISTRATOR));
    private static final Member MEMBER =
            new Member(ID, "yutong", MemberKind.CARRIER, "渝通物流", "Yutong Logistics", "500112", null);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, MembershipPageTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatCanBeProposedIsOffered(Language language) {
        Texts.speak(language);

        assertThat(render(view(List.of(), List.of(ChangeKind.SUSPENSION), true, false)))
                .contains("value=\"SUSPENSION\"", "/membership/" + ID + "/changes\"")
                .doesNotContain("/approval");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anotherPersonIsOfferedTheDecisionAndNothingElseIsProposedMeanwhile(Language language) {
        Texts.speak(language);
        var open = proposed();
        var offered = List.of(ChangeKind.SUSPENSION);

        assertThat(render(view(List.of(open), offered, true, false)))
                .contains("/changes/" + open.id() + "/approval", "/declination", "&lt;b&gt;revoked")
                .doesNotContain("name=\"reason\"", "<b>revoked");
        assertThat(render(view(List.of(open), offered, true, true)))
                .doesNotContain("/approval")
                .contains("/declination");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAuditorReadsAndDecidesNothing(Language language) {
        Texts.speak(language);

        assertThat(render(view(List.of(proposed()), List.of(), false, false)))
                .contains("revoked", ONE.personName())
                .doesNotContain("<form class=\"ln-inline\" method=\"post\" action=\"/membership");
    }

    private static StandingChange proposed() {
        return StandingChange.propose(
                new UUID(0, 9), ID, Standing.ACTIVE, ChangeKind.SUSPENSION, "<b>revoked</b>", ONE, NOW);
    }

    private static MembershipView view(
            List<StandingChange> changes, List<ChangeKind> proposable, boolean decides, boolean own) {
        return new MembershipView(
                MEMBER, Standing.ACTIVE, List.of(), changes, proposable, false, decides, own, Form.blank());
    }

    private String render(MembershipView view) {
        var out = new StringOutput();
        templates.render("standing/membership.jte", Map.of("page", frame(), "view", view), out);
        assertThat(out.toString()).doesNotContain("style=", ">standing.", ">ui.");
        return out.toString();
    }

    private static PageFrame frame() {
        return new PageFrame(
                Texts.t("standing.own"),
                List.of(),
                null,
                Menu.of(ONE, "/membership"),
                new Person("somebody", "LinkNet", ONE.memberAlias(), List.of(), 0),
                Texts.language(),
                "token",
                "nonce",
                null,
                "/membership");
    }
}
