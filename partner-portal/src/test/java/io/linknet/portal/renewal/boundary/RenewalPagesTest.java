package io.linknet.portal.renewal.boundary;

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
import io.linknet.portal.onboarding.boundary.PaperRow;
import io.linknet.portal.onboarding.entity.Paper;
import io.linknet.portal.onboarding.entity.PaperKind;
import io.linknet.portal.renewal.control.RenewPapers.OnFile;
import io.linknet.portal.renewal.entity.Ending;
import io.linknet.portal.renewal.entity.Renewal;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A member's papers as its administrator and the operator's people see them. */
class RenewalPagesTest {

    private static final UUID CARRIER = new UUID(0, 7);
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final Caller MEMBER = caller(MemberKind.CARRIER, CARRIER);
    private static final Caller OPERATOR = caller(MemberKind.OPERATOR, new UUID(0, 1));

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, RenewalPagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, EXPIRED, ended on",
        "2026-11-26, EXPIRING, ends today",
        "2026-11-27, EXPIRING, one more day",
        "2026-12-25, EXPIRING, 29 more days",
        "2026-12-26, VALID, 30 more days",
        "2027-11-26, VALID, 365 more days"
    })
    void aPaperSaysHowLongItCounts(LocalDate until, String state, String words) {
        Texts.speak(Language.EN);

        var line = permit(onFile(until));

        assertThat(line.row().state()).isEqualTo(state);
        assertThat(line.until()).contains(words);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPaperOfTheChecklistIsThereAndCanBeRenewed(Language language) {
        Texts.speak(language);

        var page = render("papers", MEMBER, new PapersView(lines(onFile(TODAY)), true, Form.blank()));

        for (var kind : PaperKind.checklist(MemberKind.CARRIER)) {
            assertThat(page).contains("action=\"/papers/" + kind + "\"", Texts.t("onboarding.paper." + kind));
        }
        assertThat(page.split("name=\"validUntil\""))
                .as("asked where a paper ends")
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAuditorReadsAndUploadsNothing(Language language) {
        Texts.speak(language);

        assertThat(render("papers", MEMBER, new PapersView(lines(onFile(TODAY)), false, Form.blank())))
                .doesNotContain("type=\"file\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasSentBackSaysWhyUntilAnotherIsShown(Language language) {
        Texts.speak(language);
        var returned = shown(1).giveBack(OPERATOR, "<b>看不清</b>", NOW);

        assertThat(render("papers", MEMBER, new PapersView(lines(onFile(TODAY, returned)), true, Form.blank())))
                .contains("&lt;b&gt;看不清", "/paper-renewals/" + returned.id())
                .doesNotContain("<b>看不清");
        assertThat(render(
                        "papers", MEMBER, new PapersView(lines(onFile(TODAY, shown(2), returned)), true, Form.blank())))
                .contains("/paper-renewals/" + shown(2).id())
                .doesNotContain("看不清");
    }

    @Test
    void whatWasAcceptedIsNotLookedAtAnyMoreAndAnEarlierReturnIsForgotten() {
        var accepted = shown(2).accept(OPERATOR, TODAY, NOW);
        var returned = shown(1).giveBack(OPERATOR, "看不清", NOW);

        assertThat(permit(onFile(TODAY, accepted, returned)).last()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theOperatorIsOfferedTheDecisionOnceAndSeesBothLastDays(Language language) {
        Texts.speak(language);
        var present = permit(onFile(TODAY)).row();

        assertThat(renewal(shown(1), present, true)).contains("/acceptance\"", "/return\"", "data-");
        assertThat(renewal(shown(1), present, false)).doesNotContain("/acceptance\"", "/return\"");
        assertThat(renewal(shown(1).accept(OPERATOR, TODAY, NOW), present, true))
                .contains(OPERATOR.personName())
                .doesNotContain("/acceptance\"", "/return\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListLeadsToTheRenewalAndToTheMemberWhosePaperHasEnded(Language language) {
        Texts.speak(language);
        var ended = new Ending(CARRIER, PaperKind.ROAD_TRANSPORT_PERMIT, TODAY.minusDays(1));
        var view = new RenewalsView(List.of(shown(1)), List.of(ended), Map.of(CARRIER, "渝通物流"));

        assertThat(render("renewals", OPERATOR, view))
                .contains("/renewals/" + shown(1).id(), "/membership/" + CARRIER, "渝通物流");
    }

    private String renewal(Renewal renewal, PaperRow present, boolean decides) {
        return render("renewal", OPERATOR, new RenewalView(renewal, "渝通物流", present, decides, Form.blank()));
    }

    private static List<PaperLine> lines(OnFile papers) {
        return PaperLine.of(MemberKind.CARRIER, papers, TODAY);
    }

    private static PaperLine permit(OnFile papers) {
        return lines(papers).stream()
                .filter(it -> it.row().kind() == PaperKind.ROAD_TRANSPORT_PERMIT)
                .findFirst()
                .orElseThrow();
    }

    private static OnFile onFile(LocalDate until, Renewal... renewals) {
        return new OnFile(Map.of(PaperKind.ROAD_TRANSPORT_PERMIT, paper(until)), List.of(renewals));
    }

    private static Renewal shown(int number) {
        return Renewal.shown(new UUID(9, number), CARRIER, paper(TODAY.plusYears(3)), MEMBER);
    }

    private static Paper paper(LocalDate until) {
        return new Paper(PaperKind.ROAD_TRANSPORT_PERMIT, until, "许可证.pdf", "application/pdf", 9, "d", NOW);
    }

    private static Caller caller(MemberKind kind, UUID member) {
        return new Caller(new MemberId(member), kind, "alias", "iss|" + kind, "余清扬", Set.of(Role.ADMINISTRATOR));
    }

    private String render(String template, Caller reader, Object view) {
        var out = new StringOutput();
        templates.render("renewal/" + template + ".jte", Map.of("page", frame(reader), "view", view), out);
        assertThat(out.toString()).doesNotContain("style=", ">renewal.", ">ui.", ">onboarding.", ">standing.");
        return out.toString();
    }

    private static PageFrame frame(Caller reader) {
        return new PageFrame(
                Texts.t("renewal.own"),
                List.of(),
                null,
                Menu.of(reader, "/papers"),
                new Person("somebody", "LinkNet", reader.memberAlias(), List.of(), 0),
                Texts.language(),
                "token",
                "nonce",
                null,
                "/papers");
    }
}
