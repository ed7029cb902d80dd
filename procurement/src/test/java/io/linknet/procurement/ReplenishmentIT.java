package io.linknet.procurement;

import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.Roles.BUYER;
import static io.linknet.kernel.caller.Roles.PLANNER;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.procurement.Bodies.answer;
import static io.linknet.procurement.Bodies.kg;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.orderLine;
import static io.linknet.procurement.Bodies.with;
import static io.linknet.procurement.Bodies.yuan;
import static io.linknet.procurement.Network.SHIZHU;
import static io.linknet.procurement.Network.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import io.linknet.procurement.replenishment.entity.Week;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Netting on the running service: plans come as events, orders and demands are its own, proposals become a demand. */
class ReplenishmentIT extends ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MATERIAL = "DRIED-CHILI";

    /** The week after the present one, so that midnight changes nothing. */
    private static final Week NEXT =
            Week.of(LocalDate.now(ZoneId.of("Asia/Shanghai"))).next();

    /** Each test has a leader of its own. */
    private final UUID leader = UUID.randomUUID();

    private final UUID plan = UUID.randomUUID();

    @BeforeEach
    void membersAreKnown() {
        Network.admit(leader, "CHAIN_LEADER", "leader-" + leader, Network.gln(leader));
        Network.admit(SHIZHU, "COOPERATIVE", "shizhu-chili", "6939900000022");
        await().atMost(PATIENCE)
                .until(() -> buyer().post("/orders", order("1", "2199-12-01")).status() == 201);
    }

    @Test
    void proposesWhatIsMissingWithEveryStepAndSource() {
        planned(1, "1000", "1500", "800");
        buyer().put("/replenishment/rules/" + MATERIAL, rule()).expect(200);

        var netted = netted();

        assertThat(netted.at("/plan/openingStock/amount").asText()).isEqualTo("1000");
        var first = netted.at("/weeks/0");
        assertThat(first.at("/week").asText()).isEqualTo(NEXT.toString());
        assertThat(first.at("/proposal/shortage/amount").asText()).isEqualTo("700");
        assertThat(first.at("/proposal/gross/amount").asText()).isEqualTo("0.875");
        assertThat(first.at("/proposal/atLeastMinimum/amount").asText()).isEqualTo("1");
        assertThat(first.at("/proposal/quantity/amount").asText()).isEqualTo("1");
        assertThat(first.at("/proposal/usable/amount").asText()).isEqualTo("800");
        assertThat(first.at("/proposal/askBy").asText())
                .isEqualTo(NEXT.monday().minusDays(3).toString());
        assertThat(first.at("/closing/amount").asText()).isEqualTo("300");
    }

    @Test
    void netsAnewWhenASellerRefusesAndWhenThePlanShrinks() {
        planned(1, "0", "1500");
        assertThat(proposal()).isEqualTo("1500");

        var order = buyer().post(
                        "/orders", order("1500", NEXT.monday().plusDays(3).toString()))
                .expect(201)
                .json()
                .at("/id")
                .asText();
        assertThat(proposal()).isEmpty();
        assertThat(netted().at("/weeks/0/sources/0/kind").asText()).isEqualTo("ORDERED");

        clerk().with("If-Match", "1")
                .put("/orders/" + order + "/answer", answer(map("line", 1, "answer", "REJECTED", "reason", "歉收")))
                .expect(200);
        assertThat(proposal()).isEqualTo("1500");

        planned(2, "0", "400");
        assertThat(proposal()).isEqualTo("400");
        planned(3, "500", "400");
        assertThat(proposal()).isEmpty();
    }

    @Test
    void netsAnewWhenAnOrderIsCancelledOrADemandWithdrawn() {
        planned(1, "0", "1500");
        var order = buyer().post(
                        "/orders", order("1500", NEXT.monday().plusDays(3).toString()))
                .expect(201)
                .json()
                .at("/id")
                .asText();
        clerk().with("If-Match", "1")
                .put("/orders/" + order + "/answer", answer(map("line", 1, "answer", "ACCEPTED")))
                .expect(200);
        assertThat(proposal()).isEmpty();

        var cancellation = buyer().with("If-Match", "2")
                .post("/orders/" + order + "/proposals", map("kind", "CANCELLATION", "reason", "客户退单"))
                .expect(201)
                .json();
        assertThat(proposal()).as("while nobody has agreed").isEmpty();
        clerk().with("If-Match", "1")
                .post(
                        "/orders/" + order + "/proposals/"
                                + cancellation.at("/id").asText() + "/acceptance",
                        Map.of())
                .expect(200);
        assertThat(proposal()).isEqualTo("1500");

        var demand = buyer().post("/replenishment/demands", wish(line(NEXT, "1500")))
                .expect(201)
                .json()
                .at("/demandId")
                .asText();
        assertThat(proposal()).isEmpty();
        buyer().with("If-Match", "1")
                .post("/demands/" + demand + "/withdrawal", map("reason", "客户退单"))
                .expect(200);
        assertThat(proposal()).isEqualTo("1500");
    }

    @Test
    void countsPromisesOnTheirDaysAndReceiptsOnce() {
        planned(1, "0", "1000", "1000");
        var order = buyer().post(
                        "/orders", order("2000", NEXT.monday().plusDays(13).toString()))
                .expect(201)
                .json()
                .at("/id")
                .asText();
        clerk().with("If-Match", "1")
                .put(
                        "/orders/" + order + "/answer",
                        answer(map(
                                "line",
                                1,
                                "answer",
                                "PARTIAL",
                                "promises",
                                List.of(
                                        map(
                                                "quantity",
                                                kg("900"),
                                                "date",
                                                NEXT.monday().plusDays(2).toString()),
                                        map(
                                                "quantity",
                                                kg("700"),
                                                "date",
                                                NEXT.monday().plusDays(9).toString())))))
                .expect(200);

        var netted = netted();
        assertThat(netted.at("/weeks/0/proposal/quantity/amount").asText()).isEqualTo("100");
        // 700 promised and 400 not answered yet come in the second week.
        assertThat(netted.at("/weeks/1/supply/amount").asText()).isEqualTo("1100");

        received(order, "300", NEXT.monday().plusDays(1));
        await().atMost(PATIENCE)
                .until(() ->
                        netted().at("/weeks/0/sources").findValuesAsText("kind").contains("RECEIVED"));
        assertThat(netted().at("/weeks/0/supply/amount").asText()).isEqualTo("900");
    }

    @Test
    void turnsProposalsIntoADemandOnce() {
        planned(1, "0", "1500", "800");
        var wish = wish(line(NEXT, "1500"), line(NEXT.next(), "800"));

        var posted = buyer().post("/replenishment/demands", wish).expect(201).json();

        var demand = buyer().get("/demands/" + posted.at("/demandId").asText())
                .expect(200)
                .json();
        assertThat(demand.at("/lines")).hasSize(2);
        assertThat(demand.at("/lines/0/quantity/amount").asText()).isEqualTo("1500");
        assertThat(demand.at("/lines/1/windowTo").asText())
                .isEqualTo(NEXT.next().monday().plusDays(6).toString());
        assertThat(proposal()).isEmpty();
        var source = netted().at("/weeks/0/sources/0");
        assertThat(source.at("/kind").asText()).isEqualTo("DEMANDED");
        assertThat(source.at("/number").asText()).isEqualTo(posted.at("/number").asText());
        assertThat(buyer().post("/replenishment/demands", wish).problem()).isEqualTo("proposal-changed");
    }

    @Test
    void refusesWhatWasNotProposed() {
        planned(1, "0", "1500");

        assertThat(post(line(NEXT, "1499")).problem()).isEqualTo("proposal-changed");
        assertThat(post(line(NEXT.next(), "1500")).problem()).isEqualTo("proposal-changed");
        assertThat(post(line(NEXT, "1500"), line(NEXT, "1500")).problem()).isEqualTo("proposed-twice");
        assertThat(post(with(line(NEXT, "1500"), "week", "2026-W77")).problem()).isEqualTo("week-unknown");
        assertThat(post(with(line(NEXT, "1500"), "gradeCode", "Z")).problem()).isEqualTo("unknown-grade");
        assertThat(proposal()).isEqualTo("1500");
    }

    @Test
    void keepsRulesAgainstTheVersionSeen() {
        var at = "/replenishment/rules/" + MATERIAL;

        assertThat(buyer().get(at).problem()).isEqualTo("unknown-purchase-rule");
        buyer().put(at, rule()).expect(200);
        assertThat(buyer().put(at, rule()).status()).isEqualTo(428);
        var changed = buyer().with("If-Match", "1")
                .put(at, with(rule(), "lotSize", "0.25"))
                .expect(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(buyer().with("If-Match", "1").put(at, rule()).status()).isEqualTo(412);
        assertThat(buyer().with("If-Match", "2")
                        .put(at, with(rule(), "minimumOrder", ""))
                        .status())
                .isEqualTo(400);
        assertThat(buyer().with("If-Match", "2")
                        .put(at, with(rule(), "yieldPercent", "0"))
                        .status())
                .isEqualTo(400);
        assertThat(buyer().with("If-Match", "2")
                        .put(at, with(rule(), "unit", "LTR"))
                        .problem())
                .isEqualTo("rule-unit-not-traded");
        assertThat(buyer().put("/replenishment/rules/GOLD", rule()).problem()).isEqualTo("rule-material-unknown");
        assertThat(buyer().get(at).json().at("/rule/lotSize").asText()).isEqualTo("0.25");
    }

    @Test
    void isEachMembersOwn() {
        planned(1, "0", "1500");
        buyer().put("/replenishment/rules/" + MATERIAL, rule()).expect(200);
        assertThat(proposal()).isNotEmpty();

        var stranger = as("stranger", STRANGER, CHAIN_LEADER, BUYER, PLANNER);

        assertThat(stranger.get("/replenishment").expect(200).json().at("/items"))
                .isEmpty();
        assertThat(stranger.get("/replenishment/rules/" + MATERIAL).status()).isEqualTo(404);
        assertThat(stranger.post("/replenishment/demands", wish(line(NEXT, "1500")))
                        .problem())
                .isEqualTo("proposal-changed");
        assertThat(clerk().get("/replenishment").status()).isEqualTo(403);
        assertThat(planner().get("/replenishment").status()).isEqualTo(200);
        assertThat(planner().put("/replenishment/rules/" + MATERIAL, rule()).status())
                .isEqualTo(403);
    }

    private Answer post(Map<?, ?>... lines) {
        return buyer().post("/replenishment/demands", wish(lines));
    }

    private static Map<String, Object> wish(Map<?, ?>... lines) {
        return map("title", "补货", "currency", "CNY", "place", "重庆市长寿区", "lines", List.of(lines));
    }

    private static Map<String, Object> line(Week week, String kilograms) {
        return map(
                "materialCode", MATERIAL,
                "week", week.toString(),
                "quantity", kg(kilograms),
                "gradeCode", "B",
                "priceCeiling", yuan("30"));
    }

    private static Map<String, Object> rule() {
        return map(
                "gradeCode", "B",
                "unit", "TNE",
                "safetyStock", "0.2",
                "lotSize", "0.1",
                "minimumOrder", "1",
                "yieldPercent", "80",
                "leadDays", 3);
    }

    private Map<String, Object> order(String kilograms, String windowTo) {
        var line = with(with(orderLine(kilograms), "windowFrom", NEXT.monday().toString()), "windowTo", windowTo);
        return map("sellerId", SHIZHU, "currency", "CNY", "place", "重庆市长寿区", "lines", List.of(line));
    }

    /** The plan as production-sync tells it, and the moment at which it has taken effect. */
    private void planned(long version, String opening, String... needs) {
        var weeks = new ArrayList<Map<String, Object>>();
        var week = NEXT;
        for (var need : needs) {
            weeks.add(map("week", week.toString(), "need", kg(need)));
            week = week.next();
        }
        var payload = map(
                "planId", plan,
                "version", version,
                "memberId", leader,
                "materialCode", MATERIAL,
                "openingStock", kg(opening),
                "weeks", weeks);
        Network.send(
                "production-sync.plan", Network.event("production-sync.plan-changed.v1", plan, version, payload), plan);
        await().atMost(PATIENCE).until(() -> netted().at("/plan/version").asLong() == version);
    }

    private static void received(String order, String kilograms, LocalDate day) {
        var shipment = UUID.randomUUID();
        var line = map("orderId", order, "orderLine", 1, "accepted", kg(kilograms));
        var payload = map("receiptId", UUID.randomUUID(), "receivedAt", day + "T06:00:00Z", "lines", List.of(line));
        Network.send(
                "logistics.shipment", Network.event("logistics.goods-received.v1", shipment, 1, payload), shipment);
    }

    private JsonNode netted() {
        return planner().get("/replenishment").expect(200).json().at("/items/0");
    }

    /** What is proposed for the first week; empty when nothing is. */
    private String proposal() {
        return netted().at("/weeks/0/proposal/quantity/amount").asText();
    }

    private HttpApi buyer() {
        return as("leader-" + leader, leader, CHAIN_LEADER, BUYER);
    }

    private HttpApi planner() {
        return as("leader-" + leader, leader, CHAIN_LEADER, PLANNER);
    }

    private HttpApi clerk() {
        return as("shizhu-chili", SHIZHU, COOPERATIVE, SELLER);
    }
}
