package io.linknet.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.problem.Problem.FieldError;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.control.Menu;
import io.linknet.portal.frame.entity.Crumb;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.frame.entity.Person;
import io.linknet.portal.home.boundary.HomeView;
import io.linknet.portal.home.control.Need;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All page components with data, as {@code target/gallery/*.html}, to look at and to break when a template breaks. */
class GalleryTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, GalleryTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsEveryPiece(Language language) throws IOException {
        Texts.speak(language);

        var page = render(
                "ui/layout",
                Map.of("page", frame("/procurement/orders", "PO-2026-00042"), "content", content(everyPiece())));

        assertThat(page)
                .contains("ln-coverage", "ln-promises", "ln-evidence", "ln-timeline")
                .doesNotContain("style=");
        keep("gallery-" + language.code(), page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsWhatNeedsAPersonNow(Language language) throws IOException {
        Texts.speak(language);
        var needs = List.of(
                new Need("3", Texts.t("home.need.orders-to-confirm"), "/a", Tone.WAITING, false),
                new Need("2", Texts.t("home.need.pools-to-pledge"), "/b", Tone.WAITING, false),
                new Need("1", Texts.t("home.need.shortages"), "/c", Tone.RISK, false),
                new Need("0", Texts.t("home.need.offers-to-accept"), "/d", Tone.DRAFT, true));

        var page = render(
                "home/home", Map.of("page", frame("/", Texts.t("home.now")), "view", new HomeView(needs, entries())));

        assertThat(page).contains("ln-need ln-waiting", "ln-need ln-risk");
        keep("home-" + language.code(), page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void welcomesVisitors(Language language) throws IOException {
        Texts.speak(language);
        var frame = new PageFrame(
                Texts.t("home.welcome"), List.of(), null, List.of(), null, language, "token", "nonce", null, "/");

        var page = render("home/welcome", Map.of("page", frame));

        assertThat(page).contains("/session/sign-in");
        keep("welcome-" + language.code(), page);
    }

    private String everyPiece() {
        var pieces = new StringBuilder();
        pieces.append(card("ui/coverage", Map.of("value", coverage())));
        pieces.append(card("ui/promises", Map.of("value", promises())));
        pieces.append(card("ui/evidence", Map.of("ticks", ticks())));
        pieces.append(render("ui/table", Map.of("columns", List.of("GTIN", "kg", "¥", "状态"), "rows", content(rows()))));
        pieces.append(render("ui/foureyes", Map.of("first", "周敏", "mine", true)));
        pieces.append(render("ui/confirm", Map.of("consequence", Texts.t("ui.coverage.gap", "800 kg"), "after", "→")));
        pieces.append(render("ui/form", form()));
        pieces.append(card("ui/why", Map.of("reasons", List.of("1 : 2 : 3", "≤ 12,000 kg"))));
        pieces.append(card("ui/timeline", Map.of("entries", entries())));
        pieces.append(
                render("ui/empty", Map.of("text", Texts.t("notice.none"), "action", Texts.t("ui.more"), "href", "#")));
        return pieces.toString();
    }

    private String rows() {
        var rows = new StringBuilder();
        for (var code : List.of("PLACED", "PARTLY_CONFIRMED", "CONFIRMED", "IN_TRANSIT", "REJECTED", "DRAFT")) {
            rows.append("<tr><td>06912345678901</td><td>")
                    .append(render("ui/quantity", Map.of("value", kg("1250.5"), "jin", true)))
                    .append("</td><td>")
                    .append(render("ui/money", Map.of("value", new MoneyBody("12345.6", "CNY"))))
                    .append("</td><td>")
                    .append(render("ui/status", Map.of("code", code)))
                    .append("</td></tr>");
        }
        return rows.toString();
    }

    private Map<String, Object> form() {
        var refusal = new Problem(
                "/problems/lines-differ",
                Texts.t("ui.error.422.title"),
                422,
                Texts.t("ui.error.422.help"),
                "urn:uuid:0",
                List.of(new FieldError("/lines/0/quantity", "0 < x ≤ 2,000")));
        var form =
                Form.filled(Map.of("title", "冬季干辣椒", "lines.0.quantity", "-5")).refused(refusal);
        var fields = render("ui/field", Map.of("form", form, "name", "title", "label", "品名", "required", true))
                + render(
                        "ui/field",
                        Map.of(
                                "form",
                                form,
                                "name",
                                "lines.0.quantity",
                                "label",
                                "数量",
                                "type",
                                "decimal",
                                "unit",
                                "kg"));
        return Map.of(
                "page", frame("/procurement/orders", "x"),
                "form", form,
                "action", "#",
                "submit", Texts.t("ui.reload"),
                "content", content(fields));
    }

    private String card(String piece, Map<String, Object> parameters) {
        return render("ui/card", Map.of("title", piece, "content", content(render(piece, parameters))));
    }

    private static Content content(String html) {
        return output -> output.writeContent(html);
    }

    private static Coverage coverage() {
        return new Coverage(
                kg("12000"), kg("11800"), kg("11000"), kg("9200"), kg("4000"), kg("3850"), LocalDate.of(2026, 12, 2));
    }

    private static PromiseLine promises() {
        return new PromiseLine(
                MONDAY,
                MONDAY.plusDays(9),
                List.of(
                        new PromiseLine.Point(PromiseLine.Kind.PROMISED, MONDAY.plusDays(2), kg("3000")),
                        new PromiseLine.Point(PromiseLine.Kind.PROMISED, MONDAY.plusDays(8), kg("1500")),
                        new PromiseLine.Point(PromiseLine.Kind.ACCEPTED, MONDAY.plusDays(3), kg("2850"))));
    }

    private static List<Tick> ticks() {
        return List.of(
                Tick.of("订单", "PO-00042", "#"),
                Tick.of("发运", "SH-00017", "#"),
                Tick.of("收货", "GR-00009", "#"),
                Tick.missing("结算"),
                Tick.missing("凭证"));
    }

    private static List<Entry> entries() {
        return List.of(
                new Entry(NOON, Texts.t("notice.what.order-placed", "PO-00042"), "李梅", Tone.OPEN, "#", true),
                new Entry(NOON, Texts.t("notice.what.shortage-raised"), "", Tone.RISK, "#", false),
                new Entry(NOON, Texts.t("notice.what.goods-received"), "王强", Tone.DONE, "#", true));
    }

    private static PageFrame frame(String path, String title) {
        var caller = new Caller(
                new MemberId(UUID.randomUUID()),
                MemberKind.COOPERATIVE,
                "shizhu-chili",
                "iss|sub",
                "陈芳",
                EnumSet.of(Role.SELLER, Role.DISPATCHER, Role.TREASURER));
        return new PageFrame(
                title,
                path.equals("/") ? List.of() : List.of(new Crumb(Texts.t("ui.menu.orders"), "/procurement/orders")),
                path.equals("/") ? null : new Crumb(Texts.t("ui.menu.deliveries"), "#"),
                Menu.of(caller, path),
                new Person("陈芳", "石柱红辣椒合作社", "shizhu-chili", List.of(), 3),
                Texts.language(),
                "token",
                "nonce",
                path.equals("/") ? null : Texts.t("notice.what.order-answered", "PO-00042"),
                path);
    }

    private static QuantityBody kg(String amount) {
        return new QuantityBody(amount, "KGM");
    }

    private String render(String name, Map<String, Object> parameters) {
        var page = new StringOutput();
        templates.render(name + ".jte", parameters, page);
        return page.toString();
    }

    /** Written so that a browser can open it from the disk. */
    private static void keep(String name, String page) throws IOException {
        var folder = Files.createDirectories(Path.of("target/gallery"));
        var local = page.replaceAll("/assets/[0-9a-f]{12}/", "../classes/assets/");
        Files.writeString(folder.resolve(name + ".html"), local);
    }
}
