package io.linknet.portal.procurement.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Demand;
import io.linknet.portal.procurement.entity.Farmer;
import io.linknet.portal.procurement.entity.StandingDemand;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import io.linknet.portal.view.boundary.ListHead;
import io.linknet.portal.view.boundary.ListSearch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a leader needs, and how far it is covered. */
class DemandPagesTest extends ProcurementPages {

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
    void aDemandIsFollowedDownToItsLines(Language language) throws IOException {
        Texts.speak(language);

        var page = render("coverage", buyer(), new CoverageView(demand(), coverage(), MATERIALS));

        assertThat(page)
                .contains("7,800 ", "/coverage/1\"", Texts.t("procurement.coverage.total"), "data-live=")
                .doesNotContain(SHIZHU.name());
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

    private static ListHead head(String list) {
        return new ListHead("/procurement/" + list, Map.of(), new ListSearch(), List.of(), Map.of(), List.of());
    }
}
