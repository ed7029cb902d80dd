package io.linknet.portal.procurement.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.Frames;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.procurement.entity.Clearing;
import io.linknet.portal.procurement.entity.Demand;
import io.linknet.portal.procurement.entity.DemandCoverage;
import io.linknet.portal.procurement.entity.Farmer;
import io.linknet.portal.procurement.entity.Job;
import io.linknet.portal.procurement.entity.Material;
import io.linknet.portal.procurement.entity.NamedLine;
import io.linknet.portal.procurement.entity.Party;
import io.linknet.portal.procurement.entity.Pledge;
import io.linknet.portal.procurement.entity.Pool;
import io.linknet.portal.procurement.entity.StandingDemand;
import io.linknet.portal.procurement.entity.Trial;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import io.linknet.portal.view.boundary.ListHead;
import io.linknet.portal.view.boundary.ListSearch;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of the trade with data, also as {@code target/gallery/procurement-*.html} to look at. */
class ProcurementPagesTest {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 10);
    private static final Instant MORNING = Instant.parse("2026-11-21T01:10:00Z");
    private static final Party LEADER = party(1, "山城火锅食品", "Shancheng Hot Pot");
    private static final Party SHIZHU = party(2, "石柱红辣椒合作社", "Shizhu Red Chilli Cooperative");
    private static final Party JIANGJIN = party(3, "江津花椒合作社", "Jiangjin Peppercorn Cooperative");
    private static final MaterialNames MATERIALS = new MaterialNames(List.of(new Material(
            "DRIED-CHILI",
            "石柱红干辣椒",
            "Dried red chilli (Shizhu)",
            "KGM",
            List.of(new Material.Grade("A", "一级", "First grade"), new Material.Grade("B", "二级", "Second grade")))));

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ProcurementPagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLeaderSeesDemandsWithTheirCoverage(Language language) throws IOException {
        Texts.speak(language);
        var page = render("demands", buyer(), demandsFor(null));

        assertThat(page).contains("DM-2026-000001", "3,500 ").doesNotContain("name=\"chosen\"", "/withdrawal\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBuyerTicksTheOwnOpenDemandsToTakeThemBack(Language language) throws IOException {
        Texts.speak(language);
        var box = "value=\"" + Chosen.box(demand().id(), demand().version(), demand().number()) + "\"";

        var own = render("demands", buyer(), demandsFor(demand().leader().id()), "demands-own");
        var others = render("demands", buyer(), demandsFor(SHIZHU.id()), "demands-others");

        assertThat(own)
                .contains(box, "/procurement/demands/withdrawal\"", "data-ask=", "name=\"reason\"")
                .contains("data-choose=\"chosen\"");
        assertThat(others).doesNotContain("name=\"chosen\"", "/withdrawal\"");
    }

    private static DemandsView demandsFor(@Nullable UUID buying) {
        var coverage = Map.of(demand().id(), coverage());
        return new DemandsView(head("demands"), List.of(demand()), null, coverage, MATERIALS, buying);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLeaderSeesWhoCoversADemand(Language language) throws IOException {
        Texts.speak(language);
        var changes = List.of(
                new Demand.Change(null, "answerBy", null, "2026-12-10"),
                new Demand.Change(1, "quantity", "4000 KGM", "5000 KGM"),
                new Demand.Change(1, "priceCeiling", "28.5 CNY", "30 CNY"),
                new Demand.Change(1, "gradeCode", "A", "B"),
                new Demand.Change(1, "zone", "FORECAST", "SEMI_FIRM"));
        var versions = List.of(
                new Demand.Version(1, "王敏", MORNING, null, List.of()),
                new Demand.Version(2, "王敏", MORNING, "产线扩能", changes));
        var view = new DemandView(
                demand(),
                coverage(),
                pool("OPEN").id(),
                List.of(OrderSamples.order("PLACED")),
                versions,
                MATERIALS,
                true,
                false,
                Form.blank());

        var page = render("demand", buyer(), view);

        assertThat(page)
                .contains(SHIZHU.name(), "/procurement/pools/", "PO-2026-000001", "4,000 ", "¥28.50", "产线扩能")
                .contains("/change/amendment", "/change/withdrawal", "new?copy=", Texts.t("procurement.zone.FORECAST"))
                .doesNotContain("/grants/new");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aCooperativeGrantsNamesForADemand(Language language) throws IOException {
        Texts.speak(language);
        var view =
                new DemandView(demand(), coverage(), null, List.of(), List.of(), MATERIALS, false, true, Form.blank());

        assertThat(render("demand", buyer(), view)).contains("/grants/new?demand=" + demand().id());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDemandIsFollowedDownToItsLines(Language language) throws IOException {
        Texts.speak(language);

        var page = render("coverage", buyer(), new CoverageView(demand(), coverage(), MATERIALS));

        assertThat(page)
                .contains("7,800 ", "/coverage/1\"", Texts.t("procurement.coverage.total"), "data-live=")
                .doesNotContain(SHIZHU.name());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLeaderSeesCooperativesBehindALineAndNoFarmer(Language language) throws IOException {
        Texts.speak(language);
        var view = new LineCoverageView(demand(), 1, lineTier("next"), null, MATERIALS);

        var page = render("coverage-line", buyer(), view);

        assertThat(page)
                .contains(SHIZHU.name(), "2,436 ", Texts.t("procurement.coverage.line"), "/coverage/1?after=next")
                .doesNotContain(Texts.t("procurement.coverage.farmers"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aClerkSeesTheOwnFarmersBehindALine(Language language) throws IOException {
        Texts.speak(language);
        var nothing = new MoneyBody("0.00", "CNY");
        var farmers = new DemandCoverage.FarmerTier(
                kg("3800"),
                kg("2436"),
                kg("1500"),
                kg("0"),
                kg("0"),
                nothing,
                List.of(
                        share("张三", "1300", "833.368421", "513.157895"),
                        share("李四", "2500", "1602.631579", "986.842105")),
                null);
        var view = new LineCoverageView(demand(), 1, lineTier(null), farmers, MATERIALS);

        var page = render("coverage-line", clerk(), view, "coverage-farmers");

        assertThat(page)
                .contains("张三", "1,602.631579 ", "3,800 ", Texts.t("procurement.coverage.own"))
                .contains(Texts.t("procurement.coverage.farmers.note"))
                .doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLineWithoutContributorsSaysSo(Language language) throws IOException {
        Texts.speak(language);
        var nothing = new MoneyBody("0.00", "CNY");
        var tier = new DemandCoverage.LineTier(
                kg("5000"), kg("0"), kg("0"), kg("0"), kg("0"), kg("0"), nothing, List.of(), null);

        var page = render(
                "coverage-line", buyer(), new LineCoverageView(demand(), 1, tier, null, MATERIALS), "coverage-nobody");

        assertThat(page).contains(Texts.t("procurement.coverage.nobody"));
    }

    private static DemandCoverage.Share share(String name, String pledged, String allocated, String confirmed) {
        return new DemandCoverage.Share(
                name, kg(pledged), kg(allocated), kg(confirmed), kg("0"), kg("0"), new MoneyBody("0.00", "CNY"));
    }

    private static DemandCoverage.LineTier lineTier(@Nullable String next) {
        var line = coverage().lines().get(0);
        return new DemandCoverage.LineTier(
                line.requested(),
                line.pledged(),
                line.allocated(),
                line.confirmed(),
                line.shipped(),
                line.accepted(),
                line.payable(),
                line.contributors(),
                next);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBuyerWritesADemandWithRowsToAdd(Language language) throws IOException {
        Texts.speak(language);
        var problem = new Problem(
                "/problems/invalid-value",
                "Not accepted",
                400,
                "Please correct",
                "urn:uuid:0",
                List.of(new Problem.FieldError("/lines/0/quantity/amount", "Write a number")));
        var form = Form.filled(Map.of("title", "四季度", "lines.0.item", "DRIED-CHILI|B", "lines.0.quantity", "x"))
                .refused(problem);

        var page = render("demand-editor", buyer(), new DemandEditorView(form, MATERIALS, members(), List.of(), null));

        assertThat(page)
                .contains("lines.__row__.quantity", "lines.1.item", "Write a number", "OWN_SUPPLIERS", "SEMI_FIRM");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBuyerAmendsWhatStands(Language language) throws IOException {
        Texts.speak(language);
        var view = new DemandEditorView(
                DemandForm.of(demand()), MATERIALS, members(), List.of(new Choice("500115", "长寿区")), demand());

        var page = render("demand-editor", buyer(), view, "demand-amend");

        assertThat(page)
                .contains(
                        "/change/amendment", "name=\"lines.0.line\" value=\"1\"", "value=\"5000\"", "name=\"version\"")
                .contains("value=\"" + SHIZHU.id() + "\" checked")
                .contains("name=\"carriage.terms\" value=\"FCA\" checked", "value=\"0.5\"", "value=\"150\"")
                .doesNotContain("name=\"lines.1.item\"");
    }

    private static List<Choice> members() {
        return List.of(new Choice(SHIZHU.id().toString(), SHIZHU.name()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLeaderLocksTriesAndClears(Language language) throws IOException {
        Texts.speak(language);
        var open = cockpit(pool("OPEN"), null, List.of());
        var tried = cockpit(pool("LOCKED"), clearing(true), trials());

        assertThat(render("cockpit", buyer(), open)).contains("/lock", "/clearing/trials", SHIZHU.name());
        assertThat(render("cockpit", buyer(), tried, "cockpit-trial"))
                .contains("/clearing\"", "ln-why", "2,436 ", "ln-compare", "+64 ")
                .doesNotContain("procurement.why");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLeaderSaysWhoGoesFirstAndSeesItBesideOtherRules(Language language) throws IOException {
        Texts.speak(language);
        var typed = Form.filled(Map.of("rule", "PRIORITY"))
                .with("first", List.of(SHIZHU.id().toString()));
        var view = new CockpitView(
                pool("LOCKED"),
                null,
                List.of(trial("PRIORITY", "3800"), trial("EQUAL_SHARE", "2500")),
                typed,
                MATERIALS,
                true,
                false,
                List.of());

        var page = render("cockpit", buyer(), view, "cockpit-priority");

        assertThat(page)
                .containsPattern("name=\"rule\" value=\"PRIORITY\" checked")
                .containsPattern("name=\"first\" value=\"" + SHIZHU.id() + "\" checked")
                .contains("type=\"hidden\" name=\"first\" value=\"" + SHIZHU.id() + "\"")
                .contains(Texts.t("procurement.rules.goes-first", SHIZHU.name()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anybodyChecksAClearing(Language language) throws IOException {
        Texts.speak(language);
        var digest = "719abe912d5e9ea365baad4e0095702bdd457b1258b4c14da1667ec79d4489a2";
        var recorded = new VerifyClient.Recorded(digest, true, "PROPORTIONAL", MORNING);
        var wrong = new VerifyClient.Verdict(false, digest, List.of("award 3 exceeds its pledge"));

        assertThat(render("verify", buyer(), new VerifyView(Form.blank(), "", null, null)))
                .contains("multipart/form-data", "name=\"digest\"");
        assertThat(render("verify", buyer(), new VerifyView(Form.blank(), digest, recorded, null), "verify-recorded"))
                .contains(digest)
                .doesNotContain(SHIZHU.name());
        assertThat(render("verify", buyer(), new VerifyView(Form.blank(), digest, null, null), "verify-unknown"))
                .contains("ln-red");
        assertThat(render("verify", buyer(), new VerifyView(Form.blank(), digest, null, wrong), "verify-wrong"))
                .contains("award 3 exceeds its pledge");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aCooperativeReadsWhatItGotAndWhy(Language language) throws IOException {
        Texts.speak(language);
        var view = new PledgeEditorView(clearedPool(), List.of(), Form.blank(), MATERIALS);

        var page = render("pledge", clerk(), view, "pledge-result");

        assertThat(page).contains("2,436 ", "4,872 斤", "/verify?digest=", "64.1");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLeaderSetsUpWhatItNeedsEveryWeek(Language language) throws IOException {
        Texts.speak(language);
        var line = new StandingDemand.Line(
                "DRIED-CHILI", "B", kg("500"), price("30"), true, "5", "10", kg("50"), 1, kg("25"));
        var posted = new StandingDemand.Delivery(FROM, new UUID(2, 1), null);
        var missed = new StandingDemand.Delivery(FROM.minusDays(7), null, "来不及认领");
        var standing = new StandingDemand(
                new UUID(7, 1),
                "每周干辣椒",
                "南岸厂",
                "INVITED",
                new Demand.Carriage("FCA", null, price("60"), null, null),
                FROM,
                null,
                5,
                28,
                3,
                7,
                14,
                List.of(line),
                TO,
                null,
                List.of(posted, missed));
        var shown = new StandingView(List.of(standing), null, true, Form.blank(), MATERIALS, List.of(), List.of());

        assertThat(render("standing", buyer(), shown))
                .contains("500 ", "/procurement/demands/", "来不及认领", "/end\"")
                .contains(Texts.t("procurement.terms.FCA"), "60.00", Texts.t("procurement.priority.1"), "25 ");
        var typed = Form.filled(Map.of("audience", "INVITED", "lines.3.item", "DRIED-CHILI|B"))
                .with("invited", List.of(SHIZHU.id().toString()));
        var members = List.of(new Choice(SHIZHU.id().toString(), SHIZHU.name()));
        assertThat(render(
                        "standing-editor",
                        buyer(),
                        new StandingView(List.of(), null, true, typed, MATERIALS, members, List.of())))
                .contains(
                        "name=\"firmDays\"",
                        "name=\"carriage.terms\"",
                        "lines.3.packSize",
                        "lines.3.minimumLot",
                        "lines.__row__.fixedPrice")
                .containsPattern("name=\"invited\" value=\"" + SHIZHU.id() + "\" checked")
                .doesNotContain("lines.4.item");
    }

    @Test
    void aStandingDemandSaysAllThatIsTyped() {
        var typed = Form.filled(Map.ofEntries(
                        Map.entry("title", "每周干辣椒"),
                        Map.entry("audience", "INVITED"),
                        Map.entry("carriage.terms", "FCA"),
                        Map.entry("carriage.freightPerTonne", "60"),
                        Map.entry("lines.4.priority", "1"),
                        Map.entry("lines.4.packSize", "0.5"),
                        Map.entry("lines.4.item", "DRIED-CHILI|B"),
                        Map.entry("lines.4.quantity", "1,500"),
                        Map.entry("lines.4.unit", "TNE"),
                        Map.entry("lines.4.priceCeiling", "30"),
                        Map.entry("lines.4.fixedPrice", "true"),
                        Map.entry("lines.4.overTolerancePercent", "5"),
                        Map.entry("lines.4.minimumLot", "2")))
                .with("invited", List.of(SHIZHU.id().toString()));

        var standing = NewStanding.of(typed);

        assertThat(standing.audience()).isEqualTo("INVITED");
        assertThat(standing.invited()).containsExactly(SHIZHU.id().toString());
        assertThat(standing.lines()).singleElement().satisfies(line -> {
            assertThat(line.fixedPrice()).isTrue();
            assertThat(line.overTolerancePercent()).isEqualTo("5");
            assertThat(line.underTolerancePercent()).isNull();
            assertThat(line.minimumLot()).isEqualTo(new QuantityBody("2", "TNE"));
            assertThat(line.priority()).isEqualTo(1);
            assertThat(line.packSize()).isEqualTo(new QuantityBody("0.5", "TNE"));
        });
        assertThat(standing.carriage().terms()).isEqualTo("FCA");
        assertThat(standing.carriage().freightPerTonne()).isEqualTo(price("60"));
        assertThat(NewStanding.of(typed.with("audience", List.of("OPEN"))).invited())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aCooperativeAnswersAnAmendment(Language language) throws IOException {
        Texts.speak(language);
        var pool = pool("OPEN", null, null, "PRICE_ABOVE_CEILING");
        var farmers = List.of(new Farmer(new UUID(5, 1), "F-001", "张三", null, null, null, null, null));
        var view = new PledgeEditorView(pool, farmers, PledgeForm.of(pool), MATERIALS);

        var page = render("pledge", clerk(), view, "pledge-amended");

        assertThat(page)
                .contains("/pledges/confirmation", "/pledges/withdrawal", "name=\"demandRevision\" value=\"2\"")
                .contains(Texts.t("procurement.misfit.PRICE_ABOVE_CEILING"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anOrganiserPreparesAJointPool(Language language) throws IOException {
        Texts.speak(language);
        var demands = List.of(new Choice(new UUID(2, 1).toString(), "DM-2026-000001 · 四季度辣椒"));
        var members = List.of(new Choice(new UUID(1, 4).toString(), "渝味居食品"));

        var page = render("joint-editor", buyer(), new JointEditorView(Form.blank(), false, demands, members));

        assertThat(page).contains("name=\"demandIds\"", "name=\"invited\"", "DM-2026-000001");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLeaderWatchesALongClearing(Language language) throws IOException {
        Texts.speak(language);
        var running = new Job(new UUID(8, 1), "RUNNING", "SOLVING", 42, false, Map.of("rule", "PROPORTIONAL"), null);

        var page = render("cockpit", buyer(), cockpit(with(running), null, List.of()), "cockpit-job");

        assertThat(page).contains("value=\"42\"", "/clearing/cancellation").doesNotContain("/clearing/trials");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aClerkPledgesForTheFarmers(Language language) throws IOException {
        Texts.speak(language);
        var farmers = List.of(
                new Farmer(new UUID(5, 1), "SZ-001", "张三", "13800000000", "三河镇", "500240", "3.5", null),
                new Farmer(new UUID(5, 2), "SZ-002", "李四", null, null, null, null, null));
        var view = new PledgeEditorView(pool("OPEN"), farmers, PledgeForm.of(pool("OPEN")), MATERIALS);

        var page = render("pledge", clerk(), view);

        assertThat(page)
                .contains(
                        "farmers.0." + new UUID(5, 2) + ".quantity",
                        "data-sum=\"farmers.0.\"",
                        "data-sum-times=\"2\"",
                        "10,000 斤",
                        "张三")
                .contains(Texts.t("ui.status.COUNTERSIGNED"), Texts.t("ui.status.DECLINED"), "/countersigns\"")
                .contains(
                        Texts.t("procurement.pledge.countersigned", "1/2"),
                        "name=\"farmers.0." + new UUID(5, 1) + ".quantity\"")
                .contains("value=\"3800\"", "name=\"lines.0.minimumLot\"", "value=\"200\"", "100 斤")
                .contains("/procurement/demands/" + new UUID(2, 1))
                .doesNotContain("value=\"700\"", "id=\"find\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void listsShowWhatIsThereOrWhatWouldFillThem(Language language) throws IOException {
        Texts.speak(language);
        var orders = new OrdersView(head("orders"), List.of(OrderSamples.order("PLACED")), "next", SHIZHU.id(), false);
        var none = new OrdersView(head("orders"), List.of(), null, SHIZHU.id(), false);

        assertThat(render("orders", clerk(), orders)).contains(LEADER.name(), "after=next");
        assertThat(render("orders", clerk(), none, "orders-none")).contains("ln-empty");
        assertThat(render(
                        "pools",
                        clerk(),
                        new PoolsView(head("pools"), List.of(pool("OPEN")), null, true, false, MATERIALS)))
                .contains("/procurement/pools/");
        assertThat(render("farmers", clerk(), new FarmersView(List.of(), null, Map.of())))
                .contains("ln-empty");
        assertThat(render(
                        "farmer-editor",
                        clerk(),
                        new FarmerEditorView(Form.blank(), List.of(new Choice("500240", "石柱")))))
                .contains("name=\"areaMu\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aClerkRecordsAFarmersConsentAndTakesItBack(Language language) throws IOException {
        Texts.speak(language);
        var consent = new Farmer.Consent("PAPER", FROM, "册二，第 7 页", Instant.parse("2026-11-26T02:00:00Z"), "谭会计");
        var id = new UUID(5, 1);
        var willing = new Farmer(id, "F-001", "张三", null, null, null, null, consent);
        var silent = new Farmer(new UUID(5, 2), "F-002", "李四", null, null, null, null, null);

        assertThat(render("farmers", clerk(), new FarmersView(List.of(willing, silent), null, Map.of()), "farmers"))
                .contains("/procurement/farmers/" + id + "/consent", Texts.t("procurement.consent.no"));
        assertThat(render("consent", clerk(), new ConsentView(Form.blank(), willing), "consent"))
                .contains("册二，第 7 页", "/procurement/farmers/" + id + "/consent/withdrawal")
                .contains(Texts.t("procurement.consent.withdraw.ask", "张三"));
        assertThat(render("consent", clerk(), new ConsentView(Form.blank(), silent), "consent-none"))
                .doesNotContain("/withdrawal");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBuyerReadsTheNamesThatWereGranted(Language language) throws IOException {
        Texts.speak(language);
        var named = new OrderFarmersView(List.of(new NamedLine(1, List.of("张三", "<i>李四"))));

        assertThat(render("order-farmers", buyer(), named, "order-farmers"))
                .contains("张三, &lt;i&gt;李四")
                .doesNotContain(Texts.t("procurement.order.farmers.none"));
        assertThat(render("order-farmers", buyer(), new OrderFarmersView(List.of()), "order-farmers-none"))
                .contains(Texts.t("procurement.order.farmers.none"));
    }

    private static ListHead head(String list) {
        return new ListHead("/procurement/" + list, Map.of(), new ListSearch(), List.of(), Map.of(), List.of());
    }

    private static Demand demand() {
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

    private static DemandCoverage coverage() {
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

    private static CockpitView cockpit(Pool pool, @Nullable Clearing trial, List<Trial> trials) {
        return new CockpitView(pool, trial, trials, Form.blank(), MATERIALS, true, false, List.of());
    }

    private static Pool pool(String status) {
        return pool(status, null, null);
    }

    private static Pool clearedPool() {
        var values = Map.of("fraction", "64.1", "pledged", "3800 KGM", "share", "2436 KGM");
        var share = new Clearing.Share(
                SHIZHU,
                new UUID(2, 1),
                1,
                kg("3800"),
                kg("2436"),
                price("28.5"),
                FROM,
                TO,
                "PROPORTIONAL_SHARE",
                values);
        var digest = "719abe912d5e9ea365baad4e0095702bdd457b1258b4c14da1667ec79d4489a2";
        return pool(
                "CLEARED",
                new Clearing("PROPORTIONAL", "MOST_COVERED", "AS_PLEDGED", false, digest, digest, List.of(share), null),
                null);
    }

    private static Pool with(Job job) {
        return pool("LOCKED", null, job);
    }

    private static Pool pool(String status, @Nullable Clearing clearing, @Nullable Job job) {
        return pool(status, clearing, job, null);
    }

    private static Pool pool(String status, @Nullable Clearing clearing, @Nullable Job job, @Nullable String misfit) {
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

    private static List<Trial> trials() {
        return List.of(trial("PROPORTIONAL", "2436"), trial("EQUAL_SHARE", "2500"));
    }

    private static Trial trial(String rule, String kilograms) {
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

    private static Clearing clearing(boolean trial) {
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

    private static QuantityBody kg(String amount) {
        return new QuantityBody(amount, "KGM");
    }

    private static UnitPriceBody price(String amount) {
        return new UnitPriceBody(amount, "CNY");
    }

    private static Party party(long number, String zh, String en) {
        return new Party(new UUID(1, number), zh, en);
    }

    private static Caller buyer() {
        return caller(LEADER, MemberKind.CHAIN_LEADER, "shancheng", "王敏", Role.BUYER);
    }

    private static Caller clerk() {
        return caller(SHIZHU, MemberKind.COOPERATIVE, "shizhu-chili", "谭晓", Role.SELLER);
    }

    private static Caller caller(Party member, MemberKind kind, String alias, String name, Role role) {
        return new Caller(new MemberId(member.id()), kind, alias, "test|" + name, name, Set.of(role));
    }

    private String render(String name, Caller caller, Object view) throws IOException {
        return render(name, caller, view, name);
    }

    private String render(String name, Caller caller, Object view, String file) throws IOException {
        var out = new StringOutput();
        templates.render("procurement/" + name + ".jte", Map.of("page", frame(name, caller), "view", view), out);
        var page = out.toString();
        assertThat(page.replaceAll("data-live=\"[^\"]*\"", "")).doesNotContain("style=", ">procurement.");
        Frames.keep("procurement-" + file, page);
        return page;
    }

    private static PageFrame frame(String name, Caller caller) {
        var path = "/procurement/" + name;
        return Frames.of(Texts.t("procurement.demand.new"), caller, path);
    }
}
