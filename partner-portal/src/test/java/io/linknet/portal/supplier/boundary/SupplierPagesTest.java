package io.linknet.portal.supplier.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.Frames;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.procurement.entity.Party;
import io.linknet.portal.supplier.entity.PastSupplier;
import io.linknet.portal.supplier.entity.Qualification;
import io.linknet.portal.supplier.entity.Scorecard;
import io.linknet.portal.supplier.entity.Scorecard.Figure;
import io.linknet.portal.supplier.entity.Supplier;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of the supplier base with data, also as {@code target/gallery/supplier-*.html} to look at. */
class SupplierPagesTest {

    private static final UUID ID = new UUID(0, 7);
    private static final Party SHIZHU = new Party(ID, "石柱红辣椒合作社", "Shizhu Red Chilli Cooperative");
    private static final Party LEADER = new Party(new UUID(0, 1), "山城火锅食品", "Shancheng Hot Pot");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, SupplierPagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBuyerSeesWhosePapersEnd(Language language) throws IOException {
        Texts.speak(language);
        var row = new Supplier.Row(SHIZHU, Instant.parse("2026-11-25T01:10:00Z"), Map.of("VALID", 3L, "EXPIRED", 1L));

        var page = render("suppliers", new SuppliersView(List.of(row), null), "suppliers");

        assertThat(page).contains(SHIZHU.name(), "/suppliers/" + ID, "/suppliers/history", "ln-risk");
        assertThat(page.indexOf("ln-risk")).isLessThan(page.indexOf("ln-status ln-done"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBuyerReadsFiguresWithTheirNumbersAndSource(Language language) throws IOException {
        Texts.speak(language);
        var supplier = new Supplier(SHIZHU, List.of(paper("EXPIRING", true), paper("VALID", false)));

        var page = render("supplier", new SupplierView(supplier, card(Texts.language() == Language.EN)), "supplier");

        assertThat(page).contains("50.0 %", "1 / 2 ", "34800.00 / 36000.00 CNY", "/qualification-files/", "2026-02-01");
        assertThat(page).doesNotContain("supplier.formula", "supplier.source");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void historyIsShownWhereThereIsSome(Language language) throws IOException {
        Texts.speak(language);
        var without = new ScorecardsView(List.of(card(false)), "", "", null);
        var with = new ScorecardsView(List.of(card(true)), "2026-02-01", "2026-02-28", "/scorecards?after=x");

        assertThat(render("scorecards", without, "scorecards")).doesNotContain(Texts.t("supplier.source.HISTORY"));
        assertThat(render("scorecards", with, "scorecards-history"))
                .contains(Texts.t("supplier.source.HISTORY"), LEADER.name(), "/scorecards?after=x");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSupplierKeepsItsPapersAndShowsThem(Language language) throws IOException {
        Texts.speak(language);
        var view = new QualificationsView(
                List.of(paper("VALID", true), paper("WITHDRAWN", false)),
                null,
                Form.blank(),
                List.of(new Choice(LEADER.id().toString(), LEADER.name())));

        assertThat(render("qualifications", view, "qualifications"))
                .contains("SC10450024000018", "/qualifications/readers", LEADER.name());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPaperIsRenewedScannedAndTakenBack(Language language) throws IOException {
        Texts.speak(language);
        var problem = new Problem(
                "/problems/validity-reversed",
                "Reversed",
                422,
                "The last day is before the first.",
                "urn:uuid:0",
                List.of(new Problem.FieldError("/validUntil", "The last day is before the first.")));
        var form = Form.filled(Map.of("kind", "TEST_REPORT", "validUntil", "1999-01-01"))
                .refused(problem);

        assertThat(render("qualification", new QualificationView(form, null), "qualification-new"))
                .contains("The last day is before the first.", "action=\"/qualifications\"")
                .doesNotContain("type=\"file\"");
        assertThat(render("qualification", new QualificationView(Form.blank(), paper("VALID", true)), "qualification"))
                .contains("type=\"file\"", "/withdrawal", "licence.pdf");
        assertThat(render(
                        "qualification",
                        new QualificationView(Form.blank(), paper("WITHDRAWN", true)),
                        "qualification-withdrawn"))
                .doesNotContain("type=\"file\"", "/withdrawal", "name=\"number\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBuyerSaysWhoIsBehindANameOfAFile(Language language) throws IOException {
        Texts.speak(language);
        var view = new HistoryView(
                List.of(new PastSupplier.Sum("USD", new BigDecimal("833928546.19"), new BigDecimal("34568109.63"))),
                List.of(
                        new PastSupplier("Orgenics, Ltd", null, 399, 350, 399),
                        new PastSupplier("Shizhu", ID, 3, 0, 0)),
                null,
                Form.blank(),
                Map.of(ID, SHIZHU.name()));

        assertThat(render("history", view, "history"))
                .contains("34568109.63", "87.7 %", "350 / 399", "/suppliers/" + ID, "name=\"memberId\"");
        assertThat(render(
                        "history", new HistoryView(List.of(), List.of(), null, Form.blank(), Map.of()), "history-none"))
                .contains("/imports?kind=PAST_DELIVERIES")
                .doesNotContain("<table");
    }

    private static Scorecard card(boolean history) {
        return new Scorecard(
                LEADER,
                SHIZHU,
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2026, 2, 28),
                List.of(
                        new Figure("ON_TIME", "LINKNET", "promise", "1", "2", "50.0"),
                        new Figure("IN_FULL", "LINKNET", "line", "0", "0", null),
                        new Figure("ACCEPTED", "LINKNET", "CNY", "34800.00", "36000.00", "96.7"),
                        new Figure("REJECTED", "LINKNET", "line", "1", "2", "50.0"),
                        new Figure("ANSWERED_IN_A_DAY", "LINKNET", "order", "4", "5", "80.0"),
                        new Figure("PAST_ON_TIME", "HISTORY", "delivery", "0", "0", history ? "88.6" : null)),
                95L);
    }

    private static Qualification paper(String state, boolean scanned) {
        return new Qualification(
                ID,
                "FOOD_PRODUCTION_PERMIT",
                "SC10450024000018",
                "石柱县市场监督管理局",
                LocalDate.of(2021, 12, 26),
                scanned ? LocalDate.of(2026, 12, 25) : null,
                state,
                scanned ? new Qualification.Document("licence.pdf", "application/pdf", 120_000) : null);
    }

    private String render(String name, Object view, String file) throws IOException {
        var out = new StringOutput();
        templates.render("supplier/" + name + ".jte", Map.of("page", frame(), "view", view), out);
        var page = out.toString();
        assertThat(page.replaceAll("data-live=\"[^\"]*\"", "")).doesNotContain("style=", ">supplier.", ">ui.");
        Frames.keep("supplier-" + file, page);
        return page;
    }

    private static PageFrame frame() {
        var clerk = new Caller(
                new MemberId(ID),
                MemberKind.COOPERATIVE,
                "shizhu-chili",
                "iss|sub",
                "谭正群",
                Set.of(Role.SELLER, Role.BUYER));
        return Frames.of(Texts.t("supplier.title"), clerk, "/suppliers");
    }
}
