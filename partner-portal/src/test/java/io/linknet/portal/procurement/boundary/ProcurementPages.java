package io.linknet.portal.procurement.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.Frames;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.procurement.entity.Clearing;
import io.linknet.portal.procurement.entity.Demand;
import io.linknet.portal.procurement.entity.DemandCoverage;
import io.linknet.portal.procurement.entity.Job;
import io.linknet.portal.procurement.entity.Material;
import io.linknet.portal.procurement.entity.Party;
import io.linknet.portal.procurement.entity.Pledge;
import io.linknet.portal.procurement.entity.Pool;
import io.linknet.portal.procurement.entity.Trial;
import io.linknet.portal.ui.Choice;
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

/** Pages of procurement as they are rendered, and whom and what they show. */
abstract class ProcurementPages {

    static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    static final LocalDate TO = LocalDate.of(2026, 12, 10);
    static final Instant MORNING = Instant.parse("2026-11-21T01:10:00Z");
    static final Party LEADER = party(1, "山城火锅食品", "Shancheng Hot Pot");
    static final Party SHIZHU = party(2, "石柱红辣椒合作社", "Shizhu Red Chilli Cooperative");
    static final Party JIANGJIN = party(3, "江津花椒合作社", "Jiangjin Peppercorn Cooperative");

    static final MaterialNames MATERIALS = new MaterialNames(List.of(new Material(
            "DRIED-CHILI",
            "石柱红干辣椒",
            "Dried red chilli (Shizhu)",
            "KGM",
            List.of(new Material.Grade("A", "一级", "First grade"), new Material.Grade("B", "二级", "Second grade")))));

    final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ProcurementPages.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    static DemandCoverage.Share share(String name, String pledged, String allocated, String confirmed) {
        return new DemandCoverage.Share(
                name, kg(pledged), kg(allocated), kg(confirmed), kg("0"), kg("0"), new MoneyBody("0.00", "CNY"));
    }

    static List<Choice> members() {
        return List.of(new Choice(SHIZHU.id().toString(), SHIZHU.name()));
    }

    static Demand demand() {
        var line = new Demand.Line(
                1,
                "DRIED-CHILI",
                "B",
                kg("5000"),
                FROM,
                TO,
                price("30"),
                false,
                "SEMI_FIRM",
                "5",
                "5",
                kg("20"),
                1,
                kg("25"));
        return new Demand(
                new UUID(2, 1),
                1,
                "DM-2026-000001",
                LEADER,
                "四季度辣椒",
                "CNY",
                "重庆市长寿区",
                TO,
                "INVITED",
                "OPEN",
                MORNING,
                2,
                null,
                List.of(SHIZHU.id()),
                new Demand.Carriage("FCA", "500115", price("60"), price("0.5"), 150),
                List.of(line));
    }

    static DemandCoverage coverage() {
        var part = new DemandCoverage.Contributor(
                SHIZHU, kg("3800"), kg("2436"), kg("1500"), kg("0"), kg("0"), new MoneyBody("0.00", "CNY"));
        var line = new DemandCoverage.Line(
                1,
                kg("5000"),
                kg("7800"),
                kg("5000"),
                kg("1500"),
                kg("0"),
                kg("0"),
                new MoneyBody("0.00", "CNY"),
                kg("3500"),
                List.of(part));
        var total =
                new DemandCoverage.Total(kg("5000"), kg("7800"), kg("5000"), kg("1500"), kg("0"), kg("0"), kg("3500"));
        return new DemandCoverage(new UUID(2, 1), List.of(total), new MoneyBody("0.00", "CNY"), List.of(line));
    }

    static Pool pool(String status) {
        return pool(status, null, null);
    }

    static Pool with(Job job) {
        return pool("LOCKED", null, job);
    }

    static Pool pool(String status, @Nullable Clearing clearing, @Nullable Job job) {
        return pool(status, clearing, job, null);
    }

    static Pool pool(String status, @Nullable Clearing clearing, @Nullable Job job, @Nullable String misfit) {
        var line = new Pool.Line(
                new UUID(2, 1),
                1,
                "DRIED-CHILI",
                "B",
                kg("5000"),
                FROM,
                TO,
                price("30"),
                false,
                "FIRM",
                kg("50"),
                kg("3800"));
        var parts = List.of(
                new Pledge.Part(new UUID(5, 1), "张三", kg("3800"), "COUNTERSIGNED"),
                new Pledge.Part(new UUID(5, 2), "李四", kg("700"), "DECLINED"));
        var said = new Pledge.Line(1, "B", kg("3800"), FROM, TO, price("28.5"), kg("200"), false, misfit, parts, null);
        var pledge = new Pledge(new UUID(4, 1), new UUID(2, 1), SHIZHU, MORNING, misfit != null, List.of(said));
        return new Pool(
                new UUID(3, 1),
                3,
                status,
                new UUID(2, 1),
                "DM-2026-000001",
                "四季度辣椒",
                LEADER,
                "CNY",
                "重庆市长寿区",
                new Demand.Carriage("FCA", "500115", null, price("0.5"), null),
                2,
                TO,
                MORNING,
                "80",
                status.equals("LOCKED"),
                30,
                null,
                null,
                null,
                List.of(line),
                1L,
                List.of(pledge),
                clearing,
                null,
                job);
    }

    /** The same as a joint pool, of which the reader sees its own lines. */
    static Pool jointPool(String status, Pool.Participant... parties) {
        var own = pool(status, null, null, null);
        return new Pool(
                own.id(),
                own.version(),
                status,
                null,
                null,
                "年货集采",
                LEADER,
                own.currency(),
                null,
                null,
                null,
                own.answerBy(),
                own.answerUntil(),
                own.minimumPercent(),
                false,
                own.settledDays(),
                null,
                null,
                null,
                own.lines(),
                0L,
                List.of(),
                null,
                List.of(parties),
                null);
    }

    static Trial trial(String rule, String kilograms) {
        var figures = Map.of(
                "coveredPercent", "100",
                "cost", "142500.00",
                "cooperatives", "2",
                "farmers", "57",
                "smallestPercent", "62.5",
                "largestPercent", "100");
        return new Trial(
                new UUID(9, rule.length()),
                rule,
                "MOST_COVERED",
                "AS_PLEDGED",
                rule.equals("PRIORITY") ? List.of(SHIZHU) : null,
                MORNING,
                figures,
                List.of(new Trial.Share(SHIZHU, kg("3800"), kg(kilograms))));
    }

    static Clearing clearing(boolean trial) {
        var values = Map.of("requested", "5000 KGM", "admissible", "7800 KGM");
        var dear = Map.of("price", "31 CNY", "ceiling", "30 CNY");
        return new Clearing(
                "PROPORTIONAL",
                "MOST_COVERED",
                "AS_PLEDGED",
                trial,
                "719abe912d5e9ea365baad4e0095702bdd457b1258b4c14da1667ec79d4489a2",
                trial ? null : "4b227777d4dd1fc61c6f884f48641d02b4d121d3fd328cb08b5531fcacdabf8a",
                List.of(
                        new Clearing.Share(
                                SHIZHU,
                                new UUID(2, 1),
                                1,
                                kg("3800"),
                                kg("2436"),
                                price("28.5"),
                                FROM,
                                TO,
                                "PROPORTIONAL_SHARE",
                                values),
                        new Clearing.Share(
                                JIANGJIN,
                                new UUID(2, 1),
                                1,
                                kg("400"),
                                kg("0"),
                                price("31"),
                                FROM,
                                TO,
                                "PRICE_ABOVE_CEILING",
                                dear)),
                null);
    }

    static QuantityBody kg(String amount) {
        return new QuantityBody(amount, "KGM");
    }

    static UnitPriceBody price(String amount) {
        return new UnitPriceBody(amount, "CNY");
    }

    static Party party(long number, String zh, String en) {
        return new Party(new UUID(1, number), zh, en);
    }

    static Caller buyer() {
        return caller(LEADER, MemberKind.CHAIN_LEADER, "shancheng", "王敏", Role.BUYER);
    }

    static Caller clerk() {
        return caller(SHIZHU, MemberKind.COOPERATIVE, "shizhu-chili", "谭晓", Role.SELLER);
    }

    static Caller caller(Party member, MemberKind kind, String alias, String name, Role role) {
        return new Caller(new MemberId(member.id()), kind, alias, "test|" + name, name, Set.of(role));
    }

    String render(String name, Caller caller, Object view) throws IOException {
        return render(name, caller, view, name);
    }

    String render(String name, Caller caller, Object view, String file) throws IOException {
        var out = new StringOutput();
        templates.render("procurement/" + name + ".jte", Map.of("page", frame(name, caller), "view", view), out);
        var page = out.toString();
        assertThat(page.replaceAll("data-live=\"[^\"]*\"", "")).doesNotContain("style=", ">procurement.");
        Frames.keep("procurement-" + file, page);
        return page;
    }

    static PageFrame frame(String name, Caller caller) {
        var path = "/procurement/" + name;
        return Frames.of(Texts.t("procurement.demand.new"), caller, path);
    }
}
