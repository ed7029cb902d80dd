package io.linknet.portal.replenishment.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.Frames;
import io.linknet.portal.frame.boundary.Moved;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.procurement.boundary.MaterialNames;
import io.linknet.portal.procurement.entity.Material;
import io.linknet.portal.replenishment.entity.Netted;
import io.linknet.portal.replenishment.entity.Rule;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of replenishment with data, also as {@code target/gallery/replenishment-*.html} to look at. */
class ReplenishmentPagesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Instant MORNING = Instant.parse("2026-11-25T01:10:00Z");
    private static final MaterialNames MATERIALS = new MaterialNames(List.of(new Material(
            "DRIED-CHILI",
            "石柱红干辣椒",
            "Dried red chilli (Shizhu)",
            "KGM",
            List.of(new Material.Grade("A", "一级", "First grade"), new Material.Grade("B", "二级", "Second grade")))));

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ReplenishmentPagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBuyerReadsWhatToBuyAndWhy(Language language) throws IOException {
        Texts.speak(language);

        var page = render("proposals", Role.BUYER, view(List.of(netted()), Form.blank(), true), "proposals");

        assertThat(page)
                .contains(
                        "name=\"lines.0.chosen\"",
                        "name=\"lines.0.amount\" value=\"1\"",
                        "value=\"30\"",
                        "2026-W49",
                        "PO-2026-000007",
                        Texts.t("replenishment.late"),
                        "/replenishment/rules/DRIED-CHILI")
                .doesNotContain("replenishment.", "{0}");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anErrorStandsBesideTheProposalThatWasChosen(Language language) throws IOException {
        Texts.speak(language);
        var typed = Form.filled(Map.of("lines.0.chosen", "true"));
        var problem = new Problem(
                "/problems/proposal-changed",
                "Changed",
                409,
                "Look again",
                "urn:uuid:0",
                List.of(new Problem.FieldError("/lines/0", "Something else by now")));
        var form = Moved.back(typed.refused(problem), "lines", NewReplenishment.places(typed));

        var page = render("proposals", Role.BUYER, view(List.of(netted()), form, true), "proposals-refused");

        assertThat(page).contains("<p class=\"ln-error\">Something else by now</p>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPlannerReadsWithoutButtons(Language language) throws IOException {
        Texts.speak(language);

        var page = render("proposals", Role.PLANNER, view(List.of(netted()), Form.blank(), false), "proposals-read");

        assertThat(page).contains("2026-W49").doesNotContain("lines.0.chosen", "/replenishment/rules/");
        assertThat(render("proposals", Role.PLANNER, view(List.of(), Form.blank(), false), "proposals-none"))
                .contains("/production/grid");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBuyerSaysHowAMaterialIsBought(Language language) throws IOException {
        Texts.speak(language);
        var view = new RuleEditorView("DRIED-CHILI", RuleEditorView.form(rule()), MATERIALS);

        var page = render("rule", Role.BUYER, view, "rule");

        assertThat(page)
                .contains("name=\"version\" value=\"3\"", "value=\"0.2\"", "value=\"80\"")
                .doesNotContain("replenishment.");
    }

    private static ReplenishmentView view(List<Netted> materials, Form form, boolean mayBuy) {
        return new ReplenishmentView(materials, null, mayBuy, LocalDate.of(2026, 11, 29), form, MATERIALS);
    }

    private static Netted netted() {
        var proposal = new Netted.Proposal(
                kg("700"), tonnes("0.875"), tonnes("1"), tonnes("1"), kg("800"), LocalDate.of(2026, 11, 27));
        var promised =
                new Netted.Source("PROMISED", new UUID(6, 7), "PO-2026-000007", 1, kg("500"), MONDAY.plusDays(2));
        var first = new Netted.Week(
                "2026-W49",
                MONDAY,
                MONDAY.plusDays(6),
                kg("600"),
                kg("1500"),
                kg("400"),
                kg("300"),
                List.of(promised),
                proposal);
        var plan = new Netted.Plan(2, MORNING, kg("600"), "2026-W49");
        return new Netted("DRIED-CHILI", plan, rule(), List.of(first), List.of());
    }

    private static Rule.Written rule() {
        return new Rule.Written(
                "DRIED-CHILI", 3, new Rule("B", "TNE", "0.2", "0.1", "1", "80", 3, new UnitPriceBody("30", "CNY")));
    }

    private static QuantityBody kg(String amount) {
        return new QuantityBody(amount, "KGM");
    }

    private static QuantityBody tonnes(String amount) {
        return new QuantityBody(amount, "TNE");
    }

    private String render(String name, Role role, Object view, String file) throws IOException {
        var out = new StringOutput();
        templates.render("replenishment/" + name + ".jte", Map.of("page", frame(role), "view", view), out);
        var page = out.toString();
        assertThat(page).doesNotContain("style=");
        Frames.keep("replenishment-" + file, page);
        return page;
    }

    private static PageFrame frame(Role role) {
        var caller = new Caller(
                new MemberId(new UUID(1, 1)), MemberKind.CHAIN_LEADER, "shancheng", "test|1", "王敏", Set.of(role));
        return Frames.of(Texts.t("replenishment.title"), caller, "/replenishment");
    }
}
