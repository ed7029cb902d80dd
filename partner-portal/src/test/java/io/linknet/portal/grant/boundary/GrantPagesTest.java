package io.linknet.portal.grant.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.evidence.DataReads.Side;
import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.Frames;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.grant.entity.Grant;
import io.linknet.portal.grant.entity.GrantDemand;
import io.linknet.portal.grant.entity.GrantWords;
import io.linknet.portal.grant.entity.Look;
import io.linknet.portal.grant.entity.Shown;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of data grants, also as {@code target/gallery/grant-*.html} to look at. */
class GrantPagesTest {

    private static final UUID ID = new UUID(0, 7);
    private static final UUID DEMAND = new UUID(0, 8);
    private static final Instant GIVEN = Instant.parse("2026-11-26T02:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2027-03-31T16:00:00Z");
    private static final Grant.Side COOPERATIVE = new Grant.Side(ID, "石柱辣椒合作社", "Shizhu Chili Cooperative");
    private static final Grant.Side LEADER = new Grant.Side(DEMAND, "山城食品", "Shancheng Foods");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, GrantPagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void listsWhatIsGivenAndOffersToTakeBackWhatCounts(Language language) throws IOException {
        Texts.speak(language);
        var rows = List.of(grant("IN_FORCE"), grant("REVOKED"), grant("EXPIRED"));

        var page = render("grants", new GrantsView(true, rows, "next", true, Form.blank()), "given");

        assertThat(page)
                .contains(LEADER.name(), Texts.t("grant.state.REVOKED"), Texts.t("grant.state.EXPIRED"), "谭会计")
                .contains(Texts.t("grant.revoke.ask", LEADER.name()), "/grants?side=GIVEN&amp;after=next")
                .contains("/procurement/demands/" + DEMAND)
                .containsOnlyOnce("/grants/" + ID + "/revocation");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void letsAnAuditorAndAGranteeReadAlone(Language language) throws IOException {
        Texts.speak(language);
        var rows = List.of(grant("IN_FORCE"));

        assertThat(render("grants", new GrantsView(true, rows, null, false, Form.blank()), "auditor"))
                .doesNotContain("/revocation");
        assertThat(render("grants", new GrantsView(false, rows, null, true, Form.blank()), "received"))
                .contains(COOPERATIVE.name())
                .doesNotContain("/revocation");
        assertThat(render("grants", new GrantsView(false, List.of(), null, true, Form.blank()), "none"))
                .contains(Texts.t("grant.none.RECEIVED"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void asksForAConsentToWordsThatStandThere(Language language) throws IOException {
        Texts.speak(language);
        var problem = new Problem(
                "/problems/invalid-value",
                "No words",
                400,
                "Read them.",
                "urn:uuid:0",
                List.of(new Problem.FieldError("/words/version", "is needed")));
        var words = new GrantWords("FARMER_IDENTITY", language.code(), "2026-11", "甲 & 乙");
        var partners = List.of(new Choice(DEMAND.toString(), LEADER.name()));
        var demands = List.of(
                new GrantDemand(DEMAND, "D-2026-000002", "花椒", LEADER),
                new GrantDemand(ID, "D-2026-000001", "干辣椒 <1>", LEADER));
        var form = Form.filled(Map.of("lastDay", "2027-03-31", "purpose", "TRACEABILITY", "demandId", ID.toString()))
                .refused(problem);

        assertThat(render("grant-editor", new GrantEditorView(form, partners, demands, "p50", words), "editor"))
                .contains("甲 &amp; 乙", "value=\"2026-11\"", "2027-03-31", LEADER.name())
                .contains("D-2026-000001 · 干辣椒 &lt;1&gt; · " + LEADER.name(), "/grants/new?after=p50")
                .containsPattern("value=\"" + ID + "\" selected")
                .contains(Texts.t("grant.consent.needed"), Texts.t("grant.purpose.SUBSIDY_CLAIM"))
                .doesNotContain(Texts.t("grant.purpose.FINANCING"));
        assertThat(render(
                        "grant-editor",
                        new GrantEditorView(Form.blank(), List.of(), List.of(), null, words),
                        "editor-nobody"))
                .contains(Texts.t("grant.no-partner"))
                .doesNotContain("name=\"granteeId\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhoSawWhatAndWhen(Language language) throws IOException {
        Texts.speak(language);
        var rows = List.of(
                look("FARMER_IDENTITY", "TRACEABILITY", "purchase-order"),
                look("QUALIFICATION_SCAN", "SUPPLIER_APPROVAL", "qualification"),
                look("MEMBERSHIP_PAPER", "ADMISSION", "membership-application"),
                look("FINANCING_EVIDENCE", "FINANCING", "application"),
                look("FARMER_IDENTITY", "SUBSIDY_CLAIM", "demand"));
        var view = new LooksView(
                Looks.Place.SUPPLY_FINANCE, Side.OWNER, rows, "next", Map.of(DEMAND, LEADER.name(), ID, "乙方"));

        assertThat(render("looks", view, "seen"))
                .contains(LEADER.name(), "<b>evil</b>".replace("<", "&lt;").replace(">", "&gt;"))
                .contains("/procurement/orders/" + ID, "/qualifications/" + ID, "/finance/applications/" + ID)
                .contains(Texts.t("grant.category.FINANCING_EVIDENCE"), Texts.t("grant.purpose.SUPPLIER_APPROVAL"))
                .contains(Texts.t("grant.object.membership-application"))
                .contains("/grants/seen?side=OWNER&amp;place=SUPPLY_FINANCE&amp;after=next")
                .doesNotContain("乙方");
        assertThat(render(
                        "looks",
                        new LooksView(Looks.Place.PROCUREMENT, Side.OWNER, List.of(), null, Map.of()),
                        "seen-none"))
                .contains(Texts.t("grant.seen.none.OWNER"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhatTheOwnPeopleSawOfOthers(Language language) throws IOException {
        Texts.speak(language);
        var rows = List.of(look("FARMER_IDENTITY", "TRACEABILITY", "purchase-order"));
        var view = new LooksView(
                Looks.Place.PROCUREMENT, Side.READER, rows, "next", Map.of(DEMAND, LEADER.name(), ID, "乙方"));

        assertThat(render("looks", view, "looked"))
                .contains("乙方", Texts.t("grant.seen.lead.READER"), Texts.t("grant.seen.who.READER"))
                .contains("/grants/seen?side=READER&amp;place=PROCUREMENT&amp;after=next")
                .contains("/grants/seen?side=OWNER&amp;place=PROCUREMENT", "side=READER&amp;place=SUPPLY_FINANCE")
                .doesNotContain(LEADER.name());
        assertThat(render(
                        "looks",
                        new LooksView(Looks.Place.PROCUREMENT, Side.READER, List.of(), null, Map.of()),
                        "looked-none"))
                .contains(Texts.t("grant.seen.none.READER"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesWhoSeesByAnotherWord(Language language) throws IOException {
        Texts.speak(language);
        var bank = new Shown(LEADER, ID, "FA-2026-000001", GIVEN, "谭会计");
        var buyer = new Shown(LEADER, null, null, GIVEN, "谭会计");

        assertThat(render("others", new ShownView(true, List.of(bank), "next"), "others-banks"))
                .contains("/finance/applications/" + ID, "FA-2026-000001", "?of=APPLICATIONS&amp;after=next");
        assertThat(render("others", new ShownView(false, List.of(buyer), null), "others"))
                .contains(LEADER.name(), Texts.t("grant.category.QUALIFICATION_SCAN"));
        assertThat(render("others", new ShownView(false, List.of(), null), "others-none"))
                .contains(Texts.t("grant.others.none"));
    }

    private static Grant grant(String state) {
        var revoked = state.equals("REVOKED");
        return new Grant(
                ID,
                COOPERATIVE,
                LEADER,
                "FARMER_IDENTITY",
                "TRACEABILITY",
                revoked ? null : DEMAND,
                GIVEN,
                "谭会计",
                EXPIRES,
                revoked ? GIVEN.plusSeconds(60) : null,
                revoked ? "谭会计" : null,
                state);
    }

    private static Look look(String category, String purpose, String type) {
        return new Look(ID, ID, DEMAND, "<b>evil</b>", category, purpose, type, ID, GIVEN);
    }

    private String render(String name, Object view, String file) throws IOException {
        var out = new StringOutput();
        templates.render("grant/" + name + ".jte", Map.of("page", frame(), "view", view), out);
        var page = out.toString();
        assertThat(page).doesNotContain("style=", ">grant.", ">ui.", "<b>evil");
        Frames.keep("grant-" + file, page);
        return page;
    }

    private static PageFrame frame() {
        var administrator = new Caller(
                new MemberId(ID), MemberKind.COOPERATIVE, "shizhu-chili", "iss|sub", "谭会计", Set.of(Role.ADMINISTRATOR));
        return Frames.of(Texts.t("grant.title"), administrator, "/grants");
    }
}
