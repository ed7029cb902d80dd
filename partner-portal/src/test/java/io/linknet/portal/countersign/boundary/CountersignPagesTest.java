package io.linknet.portal.countersign.boundary;

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
import io.linknet.portal.countersign.entity.AskedShare;
import io.linknet.portal.countersign.entity.FarmersShare;
import io.linknet.portal.frame.Frames;
import io.linknet.portal.frame.control.Menu;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.frame.entity.Person;
import io.linknet.portal.procurement.boundary.MaterialNames;
import io.linknet.portal.procurement.entity.Material;
import io.linknet.portal.procurement.entity.Party;
import io.linknet.portal.procurement.entity.Pledge;
import io.linknet.portal.procurement.entity.Pool;
import io.linknet.portal.ui.Formats;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of the countersign with data, also as {@code target/gallery/countersign-*.html} to look at. */
class CountersignPagesTest {

    private static final UUID POOL = new UUID(3, 1);
    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 10);
    private static final Instant MORNING = Instant.parse("2026-11-21T01:10:00Z");
    private static final Party LEADER = new Party(new UUID(1, 1), "山城火锅食品", "Shancheng Hot Pot");
    private static final Party SHIZHU = new Party(new UUID(1, 2), "石柱红辣椒合作社", "Shizhu Red Chilli Cooperative");
    private static final String LINK = "http://localhost:8080/countersign/" + "k".repeat(43);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, CountersignPagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFarmerReadsOneShareInBothMeasuresAndAnswers(Language language) throws IOException {
        Texts.speak(language);
        var view = new FarmersWordView(asked(), "/countersign/" + "k".repeat(43), Form.blank());

        var page = render("asked", nobody(), view, "asked");

        assertThat(page)
                .contains(
                        "1,000 斤",
                        Formats.quantity(new QuantityBody("500", "KGM")),
                        "¥14.25/斤",
                        "¥28.50",
                        "123 456",
                        SHIZHU.name())
                .contains("value=\"agree\"", "value=\"decline\"", "action=\"/countersign/kkk")
                .doesNotContain(LEADER.name());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLinkThatLeadsNowhereSaysWhomToAsk(Language language) throws IOException {
        Texts.speak(language);

        assertThat(render("invalid", nobody(), "", "invalid")).contains(Texts.t("countersign.invalid.note"));
        assertThat(render("after", nobody(), "", "after")).contains(Texts.t("countersign.after.note"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aClerkSeesTheStateOfEachShare(Language language) throws IOException {
        Texts.speak(language);

        var page = render("shares", clerk(), shares("OPEN", Form.blank()), "shares");

        assertThat(page)
                .contains(Texts.t("countersign.count", 5, 1, 3, 1))
                .contains(Texts.t("ui.status.ENTERED"), Texts.t("ui.status.COUNTERSIGNED"))
                .contains(Texts.t("ui.status.DECLINED"), Texts.t("countersign.way.CODE"))
                .contains("value=\"" + LINK + "\"", "data-copy=\"l-", new UUID(9, 2) + "/qr.svg", "name=\"code\"")
                .contains(Texts.t("countersign.ask-all", 2), Texts.t("countersign.ask-declined"))
                .contains("/countersigns/reminders\"", Texts.t("countersign.remind", 3))
                .contains(Texts.t("countersign.reminders", 2, Formats.moment(MORNING)))
                .contains("href=\"sms:13800000000?body=");
        assertThat(page.split("name=\"share\" value=\"" + new UUID(9, 3) + "\"", -1))
                .as("a share that is countersigned is not asked about")
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aClerkIsToldThatTheCodeWasWrong(Language language) throws IOException {
        Texts.speak(language);
        var problem = new Problem(
                "/problems/wrong-code",
                "Wrong",
                422,
                "Three left.",
                "urn:uuid:0",
                List.of(new Problem.FieldError("/code", "Three left.")));
        var form = Form.filled(Map.of("share", new UUID(9, 2).toString())).refused(problem);

        assertThat(render("shares", clerk(), shares("OPEN", form), "shares-wrong"))
                .contains("Three left.", "aria-invalid=\"true\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nobodyIsAskedOnceThePoolIsLocked(Language language) throws IOException {
        Texts.speak(language);

        assertThat(render("shares", clerk(), shares("LOCKED", Form.blank()), "shares-locked"))
                .contains(Texts.t("countersign.shares.closed"))
                .doesNotContain("<form class=\"ln-inline\"", LINK, "/reminders\"");
    }

    private static FarmersShare asked() {
        return new FarmersShare(
                SHIZHU,
                new FarmersShare.Name("石柱红干辣椒", "Dried red chilli (Shizhu)"),
                new FarmersShare.Name("二级", "Second grade"),
                new QuantityBody("500", "KGM"),
                FROM,
                TO,
                new UnitPriceBody("28.5", "CNY"),
                true,
                MORNING,
                "123456");
    }

    private static CountersignsView shares(String status, Form form) {
        var rows = List.of(
                share(1, "谭正群", "ENTERED", null, null),
                share(2, "马世全", "ENTERED", null, LINK),
                share(3, "冉启珍", "COUNTERSIGNED", "CODE", null),
                share(4, "向仁贵", "DECLINED", "LINK", null),
                share(5, "陈大才", "ENTERED", null, null));
        var materials = new MaterialNames(List.of(new Material(
                "DRIED-CHILI",
                "石柱红干辣椒",
                "Dried red chilli (Shizhu)",
                "KGM",
                List.of(new Material.Grade("B", "二级", "Second grade")))));
        return new CountersignsView(pool(status, rows), rows, null, form, materials);
    }

    private static AskedShare share(
            int number, String name, String state, @Nullable String way, @Nullable String link) {
        return new AskedShare(
                new UUID(9, number),
                "DRIED-CHILI",
                "B",
                name,
                new QuantityBody("500", "KGM"),
                state,
                way == null ? null : MORNING,
                way,
                link,
                link == null ? null : MORNING,
                link == null ? null : "138 0000-0000",
                link == null ? null : 2,
                link == null ? null : MORNING);
    }

    private static Pool pool(String status, List<AskedShare> rows) {
        var parts = rows.stream()
                .map(row -> new Pledge.Part(row.shareId(), row.farmerName(), row.quantity(), row.state()))
                .toList();
        var price = new UnitPriceBody("28.5", "CNY");
        var line = new Pledge.Line(
                1, "B", new QuantityBody("2000", "KGM"), FROM, TO, price, null, false, null, parts, null);
        var pledge = new Pledge(new UUID(4, 1), new UUID(2, 1), SHIZHU, MORNING, false, List.of(line));
        return new Pool(
                POOL,
                1,
                status,
                new UUID(2, 1),
                "DM-2026-000001",
                "四季度辣椒",
                LEADER,
                "CNY",
                "重庆市长寿区",
                null,
                1,
                TO,
                MORNING,
                null,
                false,
                30,
                null,
                null,
                null,
                List.of(),
                1L,
                List.of(pledge),
                null,
                null,
                null);
    }

    private static Caller clerk() {
        return new Caller(
                new MemberId(SHIZHU.id()),
                MemberKind.COOPERATIVE,
                "shizhu-chili",
                "iss|sub",
                "谭晓",
                Set.of(Role.SELLER));
    }

    private static @Nullable Caller nobody() {
        return null;
    }

    private String render(String name, @Nullable Caller caller, Object view, String file) throws IOException {
        var out = new StringOutput();
        templates.render("countersign/" + name + ".jte", Map.of("page", frame(caller), "view", view), out);
        var page = out.toString();
        assertThat(page).doesNotContain("style=", ">countersign.", ">ui.");
        Frames.keep("countersign-" + file, page);
        return page;
    }

    private static PageFrame frame(@Nullable Caller caller) {
        var path = "/procurement/pools/" + POOL + "/countersigns";
        return new PageFrame(
                Texts.t(caller == null ? "countersign.title" : "countersign.shares"),
                List.of(),
                null,
                caller == null ? List.of() : Menu.of(caller, path),
                caller == null ? null : new Person(caller.personName(), "LinkNet", caller.memberAlias(), List.of(), 0),
                Texts.language(),
                "token",
                "nonce",
                null,
                path);
    }
}
