package io.linknet.portal.production.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.problem.Problem.FieldError;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.control.Menu;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.frame.entity.Person;
import io.linknet.portal.production.boundary.Grid.Cell;
import io.linknet.portal.production.boundary.Grid.Row;
import io.linknet.portal.production.boundary.Grid.Source;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of planning with data, also as {@code target/gallery/production-*.html} to look at. */
class ProductionPagesTest {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ProductionPagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theGridSaysAShortageInWordsAndWithItsQuantity(Language language) throws IOException {
        Texts.speak(language);
        var chilli = chilli();
        var grid = new Grid(weeks(), NOON, List.of(chilli, pepper(), ginger()));

        var page = render(
                "grid",
                "/production/grid",
                new GridView(grid, "2026-W48", "/e", "/l", chilli, StockChart.of(chilli), true));

        assertThat(page)
                .contains(language == Language.EN ? "short 900" : "缺口 900")
                .contains("ln-risk", "data-chart", "PO-2026-000042", "/production/plans/DRIED-CHILI")
                .contains(Texts.t("ui.status.SUSPENDED"))
                .doesNotContain("style=", Texts.t("ui.status.ACTIVE"));
        keep("production-grid-" + language.code(), page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePlanKeepsWhatWasTypedBesideWhatWasWrong(Language language) throws IOException {
        Texts.speak(language);
        var posted = new MultivaluedHashMap<String, String>();
        posted.putSingle("unit", "KGM");
        posted.putSingle("openingStock", "800");
        posted.putSingle("weeks.0.week", "2026-W48");
        posted.putSingle("weeks.0.need", "-5");
        posted.putSingle("weeks.1.week", "2026-W49");
        posted.putSingle("weeks.1.need", "");
        var refused = Form.of(posted)
                .refused(new Problem(
                        "/problems/invalid-value",
                        "-",
                        400,
                        "-",
                        "urn:uuid:0",
                        List.of(new FieldError("/weeks/0/need", "0 ≤ x"))));

        var view = PlanEditorView.posted("DRIED-CHILI", "石柱红干辣椒", refused);
        var page = render("plan", "/production/grid", view);

        assertThat(view.weeks()).containsExactly("2026-W48", "2026-W49");
        assertThat(page).contains("value=\"-5\"", "0 ≤ x");
        keep("production-plan-" + language.code(), page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void shortagesTellSinceWhenAndWhetherTheyAreCovered(Language language) throws IOException {
        Texts.speak(language);
        var rows = List.of(
                new Shortage(
                        new UUID(0, 1), "DRIED-CHILI", "石柱红干辣椒", "Dried chilli", "2026-W50", kg("900"), NOON, null),
                new Shortage(new UUID(0, 2), "GINGER", "荣昌生姜", "Ginger", "2026-W49", kg("120.5"), NOON, NOON));

        var page = render("shortages", "/production/shortages", new ShortagesView(rows, null, true));

        assertThat(page).contains(">900 ", "from=2026-W50");
        keep("production-shortages-" + language.code(), page);
    }

    @Test
    void aMaterialIsChosenBeforeItIsPlanned() {
        Texts.speak(Language.EN);
        var view = new PlanStartView(List.of(new Choice("GINGER", "Ginger · GINGER")), Form.blank());

        assertThat(render("plan-start", "/production/grid", view)).contains("value=\"GINGER\"");
    }

    @Test
    void anEmptyGridSaysWhatWillFillIt() {
        Texts.speak(Language.EN);
        var grid = new Grid(weeks(), NOON, List.of());

        var page = render("grid", "/production/grid", new GridView(grid, "2026-W48", "/e", "/l", null, "", true));

        assertThat(page).contains("Nothing to plan yet", "/production/plans/new");
    }

    @Test
    void aPlanIsRevisedFromThisWeekWithTheStockItOpensWith() {
        Texts.speak(Language.EN);
        var plan = new Plan(
                3,
                "DRIED-CHILI",
                "5000",
                "KGM",
                List.of(new NewPlan.WeeklyNeed("2026-W40", "1"), new NewPlan.WeeklyNeed("2027-W08", "77")));

        var view = PlanEditorView.of(chilli(), plan, "2026-W48");

        assertThat(view.weeks()).startsWith("2026-W48").endsWith("2027-W08").contains("2026-W53", "2027-W01");
        assertThat(view.form().value("openingStock")).isEqualTo("800");
        assertThat(view.form().value("version")).isEqualTo("\"3\"");
        assertThat(view.form().value("weeks.13.need")).isEqualTo("77");
    }

    @Test
    void whatIsTypedInFullWidthIsReadAndWhatIsLeftOutIsNothing() {
        var posted = new MultivaluedHashMap<String, String>();
        posted.putSingle("openingStock", "１，２００．５");
        posted.putSingle("weeks.0.week", "2026-W48");

        var plan = NewPlan.of(Form.of(posted));

        assertThat(plan.openingStock()).isEqualTo("1200.5");
        assertThat(plan.weeks()).containsExactly(new NewPlan.WeeklyNeed("2026-W48", "0"));
    }

    private static List<String> weeks() {
        return IntStream.range(0, 8)
                .mapToObj(later -> Weeks.plus("2026-W48", later))
                .toList();
    }

    private static Row chilli() {
        var cells = List.of(
                new Cell("2026-W48", "800", "1500", "0", "1692.5", "992.5", "0", 6),
                new Cell("2026-W49", "992.5", "1092.5", "2000", "0", "1900", "0", 5),
                new Cell("2026-W50", "1900", "2800", "0", "0", "-900", "900", 0),
                new Cell("2026-W51", "-900", "0", "1000", "0", "100", "0", null));
        var arrivals = List.of(
                new Source(
                        "RECEIVED",
                        LocalDate.of(2026, 11, 25),
                        kg("1692.5"),
                        "PO-2026-000041",
                        "石柱红辣椒合作社",
                        "Shizhu",
                        "SUSPENDED"),
                new Source(
                        "PROMISED",
                        LocalDate.of(2026, 12, 3),
                        kg("2000"),
                        "PO-2026-000042",
                        "石柱红辣椒合作社",
                        "Shizhu",
                        "ACTIVE"));
        return new Row("DRIED-CHILI", "石柱红干辣椒", "Dried red chilli (Shizhu)", "KGM", 3L, cells, arrivals, List.of());
    }

    private static Row pepper() {
        var cells = weeks().stream()
                .map(week -> new Cell(week, "6000", "700", "0", "0", "5300", "0", 21))
                .toList();
        return new Row("GREEN-PEPPERCORN", "江津青花椒", "Green peppercorn", "KGM", 0L, cells, List.of(), List.of());
    }

    private static Row ginger() {
        return new Row("GINGER", "荣昌生姜", "Ginger (Rongchang)", "KGM", null, List.of(), List.of(), List.of());
    }

    private static QuantityBody kg(String amount) {
        return new QuantityBody(amount, "KGM");
    }

    private String render(String template, String path, Object view) {
        var caller = new Caller(
                new MemberId(new UUID(0, 9)),
                MemberKind.CHAIN_LEADER,
                "shancheng",
                "iss|sub",
                "罗静",
                EnumSet.of(Role.PLANNER));
        var frame = new PageFrame(
                Texts.t(path.endsWith("grid") ? "production.grid" : "production.shortages"),
                List.of(),
                null,
                Menu.of(caller, path),
                new Person("罗静", "山城火锅食品", "shancheng", List.of(), 0),
                Texts.language(),
                "token",
                "nonce",
                null,
                path);
        var page = new StringOutput();
        templates.render("production/" + template + ".jte", Map.of("page", frame, "view", view), page);
        return page.toString();
    }

    private static void keep(String name, String page) throws IOException {
        var folder = Files.createDirectories(Path.of("target/gallery"));
        Files.writeString(
                folder.resolve(name + ".html"), page.replaceAll("/assets/[0-9a-f]{12}/", "../classes/assets/"));
    }
}
