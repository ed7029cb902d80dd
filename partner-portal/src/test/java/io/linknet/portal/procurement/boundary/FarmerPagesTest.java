package io.linknet.portal.procurement.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.rest.MoneyBody;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.DemandCoverage;
import io.linknet.portal.procurement.entity.Farmer;
import io.linknet.portal.procurement.entity.NamedLine;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Farmers behind a pledge and a line, and who may read their names. */
class FarmerPagesTest extends ProcurementPages {

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
}
