package io.linknet.procurement;

import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.Roles.BUYER;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.procurement.Bodies.accepted;
import static io.linknet.procurement.Bodies.answer;
import static io.linknet.procurement.Bodies.demand;
import static io.linknet.procurement.Bodies.demandLine;
import static io.linknet.procurement.Bodies.farmer;
import static io.linknet.procurement.Bodies.kg;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.order;
import static io.linknet.procurement.Bodies.orderLine;
import static io.linknet.procurement.Bodies.partial;
import static io.linknet.procurement.Bodies.pledge;
import static io.linknet.procurement.Bodies.with;
import static io.linknet.procurement.Bodies.yuan;
import static io.linknet.procurement.Network.LEADER;
import static io.linknet.procurement.Network.SHIZHU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Where the books of orders use to break: the last unit, the line beside, what is left empty, who takes a share back. */
class EdgesIT extends ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void membersAreKnown() {
        Network.admit(LEADER, "CHAIN_LEADER", "shancheng", "6939900000015");
        Network.admit(SHIZHU, "COOPERATIVE", "shizhu-chili", "6939900000022");
        await().atMost(PATIENCE)
                .until(() -> buyer().post("/orders", order(SHIZHU)).status() == 201
                        && clerk().get("/demands").status() == 200);
    }

    @Nested
    class TheLastUnit {

        @Test
        void isPromisedOnceHoweverManyPromiseItAtOnce() throws Exception {
            var order = placed("100");
            answered(order, 1, answer(partial(1, "50", "10")));

            var answers = atOnce(Collections.nCopies(
                    8, () -> seen(clerk(), 2).put("/orders/" + order + "/answer", answer(accepted(1)))));

            assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
            assertThat(answers).filteredOn(it -> it.status() != 200).allMatch(it -> it.status() == 412);
            assertThat(amount(line(order, 1), "/promised")).isEqualTo("100");
            assertThat(amount(line(order, 1), "/open")).isEqualTo("0");
        }

        @Test
        void isPromisedOrClosedAndNeverBoth() throws Exception {
            for (var round = 0; round < 5; round++) {
                var order = placed("100");
                answered(order, 1, answer(partial(1, "50", "10")));
                var closing = map("reason", "够了", "lines", List.of(map("line", 1)));

                var answers = atOnce(List.of(
                        () -> seen(clerk(), 2).put("/orders/" + order + "/answer", answer(accepted(1))),
                        () -> seen(buyer(), 2).post("/orders/" + order + "/closing", closing)));

                assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
                var line = line(order, 1);
                assertThat(List.of(amount(line, "/promised"), amount(line, "/closed")))
                        .isIn(List.of("100", "0"), List.of("60", "40"));
                assertThat(amount(line, "/open")).isEqualTo("0");
            }
        }
    }

    @Nested
    class OneLineTooFar {

        @Test
        void leavesTheOthersOpenWhenMoreIsConfirmedThanIsOpen() {
            var order = placed("3800", "1000");
            answered(order, 1, answer(partial(1, "1000", "500"), partial(2, "100", "50")));

            var refused = seen(clerk(), 2).put("/orders/" + order + "/answer", answer(partial(1, "2300", "0.000001")));

            assertThat(refused.expect(422).json().at("/errors/0/pointer").asText())
                    .isEqualTo("/lines/0/promises");
            assertThat(amount(line(order, 1), "/open")).isEqualTo("2300");
            assertThat(amount(line(order, 2), "/open")).isEqualTo("850");
            answered(order, 2, answer(accepted(2)));
            assertThat(amount(line(order, 1), "/open")).isEqualTo("2300");
            assertThat(amount(line(order, 2), "/open")).isEqualTo("0");
            assertThat(theOrder(order).at("/status").asText()).isEqualTo("PARTLY_CONFIRMED");
        }

        @Test
        void leavesTheOthersOpenWhenMoreIsReceivedThanWasOrdered() {
            var order = placed("3800", "1000");
            answered(order, 1, answer(accepted(1), partial(2, "100", "50")));

            received(order, 1, "4800");

            assertThat(theOrder(order).at("/status").asText()).isEqualTo("PARTLY_CONFIRMED");
            assertThat(amount(line(order, 2), "/open")).isEqualTo("850");
            assertThat(amount(line(order, 2), "/promised")).isEqualTo("150");
            answered(order, 2, answer(accepted(2)));
            assertThat(amount(line(order, 2), "/promised")).isEqualTo("1000");
        }
    }

    @Nested
    class WhatIsLeftEmpty {

        @Test
        void isNoZeroInAChange() {
            var order = placed("3800");
            answered(order, 1, answer(accepted(1)));

            for (var said : List.of("quantity", "closed")) {
                assertThat(proposed(order, with(map("line", 1), said, kg(""))).status())
                        .as(said)
                        .isEqualTo(400);
            }
            assertThat(proposed(order, with(map("line", 1), "unitPrice", yuan("")))
                            .status())
                    .isEqualTo(400);
            var change = proposed(order, with(map("line", 1), "unitPrice", yuan("29")))
                    .expect(201)
                    .json();
            seen(clerk(), 1)
                    .post("/orders/" + order + "/proposals/" + change.at("/id").asText() + "/acceptance", Map.of())
                    .expect(200);

            assertThat(amount(line(order, 1), "/quantity")).isEqualTo("3800");
            assertThat(amount(line(order, 1), "/promised")).isEqualTo("3800");
            assertThat(amount(line(order, 1), "/closed")).isEqualTo("0");
            assertThat(amount(line(order, 1), "/unitPrice")).isEqualTo("29");
        }

        @Test
        void isNoZeroInAClosing() {
            var order = placed("3800");
            answered(order, 1, answer(partial(1, "1000", "500")));
            var empty = map("reason", "够了", "lines", List.of(map("line", 1, "quantity", kg(""))));
            var nothing = map("reason", "够了", "lines", List.of(map("line", 1, "quantity", kg("0"))));

            assertThat(seen(buyer(), 2)
                            .post("/orders/" + order + "/closing", empty)
                            .status())
                    .isEqualTo(400);
            assertThat(seen(buyer(), 2)
                            .post("/orders/" + order + "/closing", nothing)
                            .status())
                    .isIn(400, 422);

            assertThat(amount(line(order, 1), "/closed")).isEqualTo("0");
            assertThat(amount(line(order, 1), "/open")).isEqualTo("2300");
        }

        private Answer proposed(String order, Map<String, Object> line) {
            return seen(buyer(), 2)
                    .post(
                            "/orders/" + order + "/proposals",
                            map("kind", "CHANGE", "reason", "调价", "lines", List.of(line)));
        }
    }

    /** What coverage says of farmers once somebody has thought better of it. */
    @Nested
    class FarmersParts {

        @Test
        void leaveOutWhoHasDeclined() {
            var demand = posted();
            var pool = poolOf(demand);
            var stays = farmerOf();
            var leaves = farmerOf();
            pledged(pool, Map.of(stays, "500", leaves, "300"));
            decline(pool, leaves);

            assertThat(amount(coverage(demand), "/pledged")).isEqualTo("500");
            assertThat(parts(demand, "/pledged")).isEqualTo(Map.of(stays, "500"));

            ordered(demand, pool);
            assertThat(amount(coverage(demand), "/confirmed")).isEqualTo("500");
            assertThat(parts(demand, "/confirmed")).isEqualTo(Map.of(stays, "500"));
        }

        @Test
        void shrinkWithTheOrderAndAddUp() {
            var demand = posted();
            var pool = poolOf(demand);
            var one = farmerOf();
            var other = farmerOf();
            pledged(pool, Map.of(one, "600", other, "300"));
            var order = ordered(demand, pool);
            var cut = map(
                    "line",
                    1,
                    "quantity",
                    kg("100"),
                    "promises",
                    List.of(map("quantity", kg("100"), "date", "2199-12-05")));
            var change = seen(buyer(), 2)
                    .post(
                            "/orders/" + order + "/proposals",
                            map("kind", "CHANGE", "reason", "减产", "lines", List.of(cut)))
                    .expect(201)
                    .json();

            seen(clerk(), 1)
                    .post("/orders/" + order + "/proposals/" + change.at("/id").asText() + "/acceptance", Map.of())
                    .expect(200);

            assertThat(amount(coverage(demand), "/allocated")).isEqualTo("100");
            for (var figure : List.of("/allocated", "/confirmed")) {
                assertThat(parts(demand, figure)).as(figure).isEqualTo(Map.of(one, "66.666667", other, "33.333333"));
            }
            assertThat(parts(demand, "/pledged")).isEqualTo(Map.of(one, "600", other, "300"));
        }

        private String posted() {
            return id(buyer().post("/demands", with(demand(), "lines", List.of(demandLine("DRIED-CHILI", "5000")))));
        }

        private String poolOf(String demand) {
            return buyer().get("/pools?demand=" + demand)
                    .expect(200)
                    .json()
                    .at("/items/0/id")
                    .asText();
        }

        private String farmerOf() {
            return id(clerk().post(
                            "/farmers",
                            farmer("F-" + UUID.randomUUID().toString().substring(0, 8))));
        }

        private void pledged(String pool, Map<String, String> kilograms) {
            var line = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) ((List<?>) pledge("", "1").get("lines")).get(0))
                    .forEach((name, value) -> line.put(name.toString(), value));
            var shares = new ArrayList<Map<String, Object>>();
            kilograms.forEach((farmer, amount) -> shares.add(map("farmerId", farmer, "quantity", kg(amount))));
            line.put("farmers", shares);
            clerk().post("/pools/" + pool + "/pledges", map("lines", List.of(line)))
                    .expect(201);
        }

        private void decline(String pool, String farmer) {
            var share = shareOf(pool, farmer).at("/shareId").asText();
            clerk().post("/pools/" + pool + "/countersigns", map("shareIds", List.of(share)))
                    .expect(204);
            var link = shareOf(pool, farmer).at("/link").asText();
            anybody()
                    .with("Countersign-Token", link.substring(link.lastIndexOf('/') + 1))
                    .post("/countersign/answer", map("agreed", false))
                    .expect(200);
        }

        private JsonNode shareOf(String pool, String farmer) {
            for (var share : clerk().get("/pools/" + pool + "/countersigns")
                    .expect(200)
                    .json()
                    .at("/items")) {
                if (share.at("/farmerId").asText().equals(farmer)) {
                    return share;
                }
            }
            throw new AssertionError("no share of " + farmer);
        }

        /** Clears, publishes, and lets the cooperative accept all; the order. */
        private String ordered(String demand, String pool) {
            buyer().post("/pools/" + pool + "/lock", Map.of()).expect(200);
            buyer().post("/pools/" + pool + "/clearings", map("rule", "PROPORTIONAL", "dryRun", false))
                    .expect(200);
            buyer().post("/pools/" + pool + "/publication", Map.of()).expect(200);
            var order = clerk().get("/orders?side=seller&demand=" + demand)
                    .json()
                    .at("/items/0/id")
                    .asText();
            answered(order, 1, answer(accepted(1)));
            return order;
        }

        private JsonNode coverage(String demand) {
            return buyer().get("/demands/" + demand + "/coverage")
                    .expect(200)
                    .json()
                    .at("/lines/0");
        }

        /** A figure by farmer; whoever has none of it is left out. */
        private Map<String, String> parts(String demand, String figure) {
            var parts = new HashMap<String, String>();
            for (var item : clerk().get("/demands/" + demand + "/coverage/lines/1/farmers")
                    .expect(200)
                    .json()
                    .at("/items")) {
                if (new BigDecimal(amount(item, figure)).signum() != 0) {
                    parts.put(item.at("/farmerId").asText(), amount(item, figure));
                }
            }
            return parts;
        }
    }

    /** A pledge that its cooperative has kept although it no longer fitted. */
    @Nested
    class AKeptMisfit {

        @Test
        void isAskedAgainWhenItsOwnLineIsAmendedAndNotWhenAnotherIs() {
            var demand = id(buyer().post("/demands", demand()));
            var pool = buyer().get("/pools?demand=" + demand)
                    .expect(200)
                    .json()
                    .at("/items/0/id")
                    .asText();
            var farmer = id(clerk().post(
                            "/farmers",
                            farmer("F-" + UUID.randomUUID().toString().substring(0, 8))));
            clerk().post("/pools/" + pool + "/pledges", pledge(farmer, "100")).expect(201);

            amended(demand, 1, asked("28", "5000", "2000"));
            assertThat(misfit(pool)).isEqualTo("PRICE_ABOVE_CEILING");
            clerk().post("/pools/" + pool + "/pledges/confirmation", map("demandRevision", 2))
                    .expect(200);
            assertThat(misfit(pool)).isEmpty();

            amended(demand, 2, asked("28", "5000", "1900"));
            assertThat(misfit(pool)).as("another line was amended").isEmpty();

            amended(demand, 3, asked("28", "4900", "1900"));
            assertThat(misfit(pool)).as("its own line was amended").isEqualTo("PRICE_ABOVE_CEILING");
        }

        private void amended(String demand, int version, Map<String, Object> body) {
            seen(buyer(), version).put("/demands/" + demand + "/terms", body).expect(200);
        }

        private static Map<String, Object> asked(String ceiling, String first, String second) {
            var lines = List.of(
                    with(with(demandLine("DRIED-CHILI", first), "priceCeiling", yuan(ceiling)), "line", 1),
                    with(demandLine("GREEN-PEPPERCORN", second), "line", 2));
            return with(with(demand(), "lines", lines), "reason", "调整");
        }

        private String misfit(String pool) {
            return clerk().get("/pools/" + pool)
                    .expect(200)
                    .json()
                    .at("/pledges/0/lines/0/misfit")
                    .asText();
        }
    }

    private static HttpApi seen(HttpApi api, int version) {
        return api.with("If-Match", Integer.toString(version));
    }

    private String placed(String... kilograms) {
        var lines = new ArrayList<Object>();
        for (var amount : kilograms) {
            lines.add(orderLine(amount));
        }
        return id(buyer().post("/orders", with(order(SHIZHU), "lines", lines)));
    }

    private void answered(String order, int version, Map<String, Object> body) {
        seen(clerk(), version).put("/orders/" + order + "/answer", body).expect(200);
    }

    private JsonNode theOrder(String id) {
        return buyer().get("/orders/" + id).expect(200).json();
    }

    private JsonNode line(String order, int number) {
        return theOrder(order).at("/lines/" + (number - 1));
    }

    private static String amount(JsonNode of, String figure) {
        return of.at(figure + "/amount").asText();
    }

    private static String id(Answer created) {
        return created.expect(201).json().at("/id").asText();
    }

    private static void received(String order, int line, String kilograms) {
        var shipment = UUID.randomUUID();
        var arrived = map("orderId", order, "orderLine", line, "accepted", kg(kilograms));
        var payload =
                map("receiptId", UUID.randomUUID(), "receivedAt", "2199-12-05T06:00:00Z", "lines", List.of(arrived));
        Network.send(
                "logistics.shipment", Network.event("logistics.goods-received.v1", shipment, 1, payload), shipment);
        var accepted = "select coalesce(sum(amount), 0) from fulfilment where stage = 'ACCEPTED' and order_id = '"
                + order + "'";
        await().atMost(PATIENCE).until(() -> Fulfilments.sum(accepted).compareTo(new BigDecimal(kilograms)) == 0);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        var people = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<Answer>();
            for (var answer : people.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }

    private HttpApi buyer() {
        return as("shancheng", LEADER, CHAIN_LEADER, BUYER);
    }

    private HttpApi clerk() {
        return as("shizhu-chili", SHIZHU, COOPERATIVE, SELLER);
    }
}
