package io.linknet.productionsync;

import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.MemberKind.PROCESSOR;
import static io.linknet.kernel.caller.Roles.BUYER;
import static io.linknet.kernel.caller.Roles.PLANNER;
import static io.linknet.kernel.caller.Roles.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.testing.Contracts;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as others meet it: events in, HTTP, events out, on Payara Micro, PostgreSQL and Artemis. */
class ProductionSyncIT extends ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String GRID = "/grid?from=2026-W48&weeks=3";

    /** Each test has a plant of its own. */
    private final UUID plant = UUID.randomUUID();

    @Test
    void aPlannerSeesTheShortageOfAWeekAndHowAPromiseCoversIt() {
        Neighbours.admitSeller();
        var plan = planner()
                .put("/plans/DRIED-CHILI", plan("800", "500", "1500", "700"))
                .expect(200);
        assertThat(plan.header("ETag")).isEqualTo("\"0\"");
        var id = UUID.fromString(plan.json().at("/id").asText());

        assertThat(shortages()).extracting(it -> it.at("/week").asText()).containsExactly("2026-W50", "2026-W49");
        assertThat(cell(grid(), 1).at("/shortage").asText()).isEqualTo("1200");

        var order = UUID.randomUUID();
        tell("procurement.order", Neighbours.placed(order, plant), order);
        tell("procurement.order", Neighbours.answered(order, plant, 2), order);

        var covered = awaitGrid(grid -> cell(grid, 1).at("/promised").asText().equals("2000"));
        assertThat(cell(covered, 1).at("/projected").asText()).isEqualTo("800");
        assertThat(cell(covered, 2).at("/promised").asText()).isEqualTo("1000");
        assertThat(cell(covered, 2).at("/opening").asText()).isEqualTo("800");
        assertThat(row(covered).at("/nameZh").asText()).isNotEqualTo("DRIED-CHILI");
        assertThat(row(covered).at("/arrivals/0/orderNumber").asText()).isEqualTo("PO-2026-000001");
        assertThat(row(covered).at("/arrivals/0/sellerEn").asText()).isEqualTo("Shizhu chilli cooperative");
        assertThat(shortages()).isEmpty();
        assertThat(items(planner().get("/shortages?covered=true"))).hasSize(2);

        var told = Neighbours.told(id, 5);
        assertThat(told)
                .extracting(event -> event.at("/type").asText().replaceFirst(".*\\.(.*)\\.v1", "$1"))
                .containsExactly(
                        "plan-changed", "shortage-raised", "shortage-raised", "shortage-cleared", "shortage-cleared");
        told.forEach(event -> Contracts.assertSatisfies(event.at("/type").asText(), event.at("/data")));
    }

    @Test
    void thePlannerSeesThatASellerIsSuspendedAndItsPromisesStay() {
        planner().put("/plans/DRIED-CHILI", plan("0", "100", "100", "100")).expect(200);
        promisedOrder();
        Neighbours.tellStanding("SUSPENDED", 2);

        var suspended = awaitGrid(
                grid -> row(grid).at("/arrivals/0/sellerStanding").asText().equals("SUSPENDED"));
        assertThat(cell(suspended, 1).at("/promised").asText()).isEqualTo("2000");

        Neighbours.tellStanding("ACTIVE", 3);
        awaitGrid(grid -> row(grid).at("/arrivals/0/sellerStanding").asText().equals("ACTIVE"));
    }

    @Test
    void whatWasWeighedInReplacesThePromise() {
        planner().put("/plans/DRIED-CHILI", plan("0", "100", "100", "100")).expect(200);
        var order = promisedOrder();
        var shipment = UUID.randomUUID();

        tell("logistics.shipment", Neighbours.received(shipment, order, plant), shipment);

        var grid = awaitGrid(it -> !cell(it, 0).at("/received").asText().equals("0"));
        assertThat(cell(grid, 0).at("/received").asText()).isEqualTo("2892.5");
        assertThat(cell(grid, 1).at("/promised").asText()).isEqualTo("0");
        assertThat(cell(grid, 2).at("/promised").asText()).isEqualTo("0");
    }

    @Test
    void aReceiptThatOvertakesItsOrderCountsWhenTheOrderIsKnown() {
        planner().put("/plans/DRIED-CHILI", plan("0", "100", "100", "100")).expect(200);
        var order = UUID.randomUUID();
        var shipment = UUID.randomUUID();
        tell("logistics.shipment", Neighbours.received(shipment, order, plant), shipment);

        tell("procurement.order", Neighbours.placed(order, plant), order);

        awaitGrid(grid -> cell(grid, 0).at("/received").asText().equals("2892.5"));
    }

    @Test
    void anAnswerThatOvertakesItsOrderWaitsForIt() {
        planner().put("/plans/DRIED-CHILI", plan("0", "100", "100", "100")).expect(200);
        var order = UUID.randomUUID();
        tell("procurement.order", Neighbours.answered(order, plant, 2), order);

        tell("procurement.order", Neighbours.placed(order, plant), order);

        awaitGrid(grid -> cell(grid, 1).at("/promised").asText().equals("2000"));
    }

    @Test
    void anEventThatComesTwiceCountsOnce() {
        planner().put("/plans/DRIED-CHILI", plan("0", "100", "100", "100")).expect(200);
        var order = promisedOrder();
        var shipment = UUID.randomUUID();
        var received = Neighbours.received(shipment, order, plant);

        tell("logistics.shipment", received, shipment);
        tell("logistics.shipment", received, shipment);
        var marker = promisedOrder();

        assertThat(marker).isNotNull();
        awaitGrid(grid -> cell(grid, 0).at("/received").asText().equals("2892.5")
                && cell(grid, 1).at("/promised").asText().equals("2000"));
    }

    @Test
    void anOrderOfFiveThousandLinesIsFollowedAndItsGridAnswers() {
        planner().put("/plans/DRIED-CHILI", plan("0", "100", "100", "100")).expect(200);
        var order = UUID.randomUUID();
        tell("procurement.order", Neighbours.ofLines(5_000, Neighbours.placed(order, plant)), order);
        tell("procurement.order", Neighbours.ofLines(5_000, Neighbours.answered(order, plant, 2)), order);

        var grid = awaitGrid(it -> !cell(it, 1).at("/promised").asText().equals("0"));

        assertThat(cell(grid, 1).at("/promised").asText()).isEqualTo("10000000");
        assertThat(cell(grid, 2).at("/promised").asText()).isEqualTo("5000000");
    }

    @Test
    void anotherMemberSeesNothingOfIt() {
        planner().put("/plans/DRIED-CHILI", plan("0", "100", "100", "100")).expect(200);
        var stranger = as("baoding-seasoning", UUID.randomUUID(), PROCESSOR, PLANNER);
        var supplier = as("shizhu-chili", Neighbours.SELLER, COOPERATIVE, PLANNER);

        for (var other : List.of(stranger, supplier)) {
            assertThat(other.get("/plans/DRIED-CHILI").expect(404).problem()).isEqualTo("unknown-plan");
            assertThat(other.get(GRID).expect(200).json().at("/materials")).isEmpty();
            assertThat(items(other.get("/shortages"))).isEmpty();
        }
    }

    @Test
    void aRevisionNamesTheVersionItWasMadeFrom() {
        var first = planner().put("/plans/DRIED-CHILI", plan("0", "100")).expect(200);

        assertThat(planner()
                        .put("/plans/DRIED-CHILI", plan("1", "100"))
                        .expect(428)
                        .problem())
                .isEqualTo("version-missing");
        var revised = planner()
                .with("If-Match", first.header("ETag"))
                .put("/plans/DRIED-CHILI", plan("2", "100"))
                .expect(200);
        assertThat(revised.header("ETag")).isEqualTo("\"1\"");
        assertThat(planner()
                        .with("If-Match", first.header("ETag"))
                        .put("/plans/DRIED-CHILI", plan("3", "100"))
                        .expect(412)
                        .problem())
                .isEqualTo("stale-version");
        assertThat(planner()
                        .get("/plans/DRIED-CHILI")
                        .json()
                        .at("/openingStock")
                        .asText())
                .isEqualTo("2");
    }

    @Test
    void aRepeatedRequestIsAnsweredOnce() {
        var once = planner().with("Idempotency-Key", "plan-" + plant);

        var first = once.put("/plans/DRIED-CHILI", plan("0", "100")).expect(200);
        var second = once.put("/plans/DRIED-CHILI", plan("0", "100")).expect(200);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(once.put("/plans/DRIED-CHILI", plan("1", "100")).expect(422).problem())
                .isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "an amount as a number  | 400 | {'openingStock':5,'unit':'KGM','weeks':[{'week':'2026-W48','need':'1'}]}",
                "an unknown unit        | 400 | {'openingStock':'5','unit':'QQQ','weeks':[{'week':'2026-W48','need':'1'}]}",
                "a negative quantity    | 400 | {'openingStock':'-5','unit':'KGM','weeks':[{'week':'2026-W48','need':'1'}]}",
                "a negative need        | 400 | {'openingStock':'5','unit':'KGM','weeks':[{'week':'2026-W48','need':'-1'}]}",
                "too many digits        | 400 | {'openingStock':'5.1234567','unit':'KGM','weeks':[{'week':'2026-W48','need':'1'}]}",
                "too large              | 400 | {'openingStock':'123456789012345','unit':'KGM','weeks':[{'week':'2026-W48','need':'1'}]}",
                "no weeks               | 400 | {'openingStock':'5','unit':'KGM','weeks':[]}",
                "a week left empty      | 400 | {'openingStock':'5','unit':'KGM','weeks':[null]}",
                "a week that is none    | 400 | {'openingStock':'5','unit':'KGM','weeks':[{'week':'2027-W53','need':'1'}]}",
                "a week twice           | 422 | {'openingStock':'5','unit':'KGM','weeks':[{'week':'2026-W48','need':'1'},{'week':'2026-W48','need':'1'}]}",
                "weeks too far apart    | 422 | {'openingStock':'5','unit':'KGM','weeks':[{'week':'2026-W48','need':'1'},{'week':'2028-W48','need':'1'}]}",
                "an unknown field       | 400 | {'openingStock':'5','unit':'KGM','weeks':[{'week':'2026-W48','need':'1'}],'x':1}",
                "half a body            | 400 | {'openingStock':'5'",
                "nothing                | 400 | null"
            })
    void aPlanIsRefusedWithItsReason(String what, int status, String body) {
        var refused = planner().put("/plans/DRIED-CHILI", body.replace('\'', '"'));

        assertThat(refused.status()).as(what + " " + refused).isEqualTo(status);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        planner().get("/plans/DRIED-CHILI").expect(404);
    }

    @Test
    void aPlanInAUnitThatDoesNotMeasureTheMaterialIsRefused() {
        promisedOrder();

        var refused = planner()
                .put("/plans/DRIED-CHILI", Map.of("openingStock", "5", "unit", "LTR", "weeks", weeks("1")))
                .expect(422);

        assertThat(refused.problem()).isEqualTo("unit-does-not-fit");
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/unit");
    }

    @Test
    void theLargestPlanThatIsTakenDoesNotOverflow() {
        var most = "99999999999999";

        planner().put("/plans/DRIED-CHILI", plan("0", most, most, most)).expect(200);

        assertThat(cell(grid(), 2).at("/shortage").asText()).isEqualTo("299999999999997");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans/DRIED-CHILI", GRID, "/shortages"})
    void nobodyReadsWithoutTokenOrRole(String path) {
        anybody().get(path).expect(401);
        as("shancheng", plant, CHAIN_LEADER, SELLER).get(path).expect(403);
    }

    @Test
    void nobodyPlansWithoutTokenOrRoleOrPlant() {
        var plan = plan("0", "100");

        anybody().put("/plans/DRIED-CHILI", plan).expect(401);
        buyer().put("/plans/DRIED-CHILI", plan).expect(403);
        assertThat(as("shizhu-chili", Neighbours.SELLER, COOPERATIVE, PLANNER)
                        .put("/plans/DRIED-CHILI", plan)
                        .expect(403)
                        .problem())
                .isEqualTo("only-plants-plan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/grid?from=2026-48",
                "/grid?from=2027-W53",
                "/grid?weeks=0",
                "/grid?weeks=54",
                "/grid?weeks=many",
                "/shortages?after=nonsense"
            })
    void aQuestionThatCannotBeUnderstoodIsRefused(String path) {
        assertThat(buyer().get(path).expect(400).header("Content-Type")).startsWith("application/problem+json");
    }

    private HttpApi planner() {
        return as("shancheng", plant, CHAIN_LEADER, PLANNER);
    }

    private HttpApi buyer() {
        return as("shancheng", plant, CHAIN_LEADER, BUYER);
    }

    /** An order whose line 1 is promised with 2,000 kg in W49 and 1,000 kg in W50, and taken in. */
    private UUID promisedOrder() {
        var before = promised(grid());
        var order = UUID.randomUUID();
        tell("procurement.order", Neighbours.placed(order, plant), order);
        tell("procurement.order", Neighbours.answered(order, plant, 2), order);
        awaitGrid(grid -> promised(grid) >= before + 1);
        return order;
    }

    private static long promised(JsonNode grid) {
        return row(grid).path("arrivals").findValuesAsText("day").stream()
                .filter("2026-12-03"::equals)
                .count();
    }

    private static void tell(String address, String event, UUID subject) {
        Neighbours.send(address, event, subject);
    }

    private JsonNode awaitGrid(Predicate<JsonNode> expected) {
        return await().atMost(PATIENCE).until(this::grid, expected);
    }

    private JsonNode grid() {
        return buyer().get(GRID).expect(200).json();
    }

    private static JsonNode row(JsonNode grid) {
        for (var row : grid.at("/materials")) {
            if (row.at("/materialCode").asText().equals("DRIED-CHILI")) {
                return row;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static JsonNode cell(JsonNode grid, int week) {
        return row(grid).path("weeks").path(week);
    }

    private List<JsonNode> shortages() {
        return items(planner().get("/shortages"));
    }

    private static List<JsonNode> items(Answer answer) {
        var items = new java.util.ArrayList<JsonNode>();
        answer.expect(200).json().at("/items").forEach(items::add);
        return items;
    }

    private static Map<String, Object> plan(String openingStock, String... needs) {
        return Map.of("openingStock", openingStock, "unit", "KGM", "weeks", weeks(needs));
    }

    private static List<Map<String, String>> weeks(String... needs) {
        var weeks = new java.util.ArrayList<Map<String, String>>();
        for (var need : needs) {
            weeks.add(Map.of("week", "2026-W" + (48 + weeks.size()), "need", need));
        }
        return weeks;
    }
}
