package io.linknet.procurement;

import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.Roles.BUYER;
import static io.linknet.kernel.caller.Roles.PLANNER;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.procurement.Bodies.accepted;
import static io.linknet.procurement.Bodies.answer;
import static io.linknet.procurement.Bodies.demand;
import static io.linknet.procurement.Bodies.farmer;
import static io.linknet.procurement.Bodies.kg;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.order;
import static io.linknet.procurement.Bodies.partial;
import static io.linknet.procurement.Bodies.pledge;
import static io.linknet.procurement.Bodies.with;
import static io.linknet.procurement.Bodies.yuan;
import static io.linknet.procurement.Network.LEADER;
import static io.linknet.procurement.Network.SHIZHU;
import static io.linknet.procurement.Network.STRANGER;
import static io.linknet.procurement.Tables.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the parties of an order propose, agree on, close and cancel, on the running service. */
class NegotiationIT extends ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void membersAreKnown() {
        Network.admit(LEADER, "CHAIN_LEADER", "shancheng", "6939900000015");
        Network.admit(SHIZHU, "COOPERATIVE", "shizhu-chili", "6939900000022");
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from member where id in ('" + LEADER + "','" + SHIZHU + "')") == 2);
    }

    @Nested
    class Changes {

        @Test
        void ofTheSellerBindOnceTheBuyerAccepts() {
            var order = placed();
            var counter = change(with(line(1), "promises", List.of(promise("3000", "2199-12-03"))), line2Price("30"));

            var proposal = proposed(seller(), order, 1, counter).expect(201);
            assertThat(version(order)).isEqualTo(1);
            assertThat(buyer().get("/orders/" + order).json().at("/proposal/id"))
                    .isEqualTo(proposal.json().at("/id"));
            decided(buyer(), order, proposal, "acceptance").expect(200);

            var seen = buyer().get("/orders/" + order).expect(200).json();
            assertThat(seen.at("/version").asInt()).isEqualTo(2);
            assertThat(seen.at("/proposal").isMissingNode()).isTrue();
            assertThat(seen.at("/status").asText()).isEqualTo("PARTLY_CONFIRMED");
            assertThat(seen.at("/lines/0/promised/amount").asText()).isEqualTo("3000");
            assertThat(seen.at("/lines/0/open/amount").asText()).isEqualTo("800");
            assertThat(seen.at("/lines/1/unitPrice/amount").asText()).isEqualTo("30");
            assertThat(seen.at("/history/1/kind").asText()).isEqualTo("CHANGED");
        }

        @Test
        void areReadLineByLine() {
            var order = placed();
            var proposal =
                    proposed(seller(), order, 1, change(line2Price("30"))).expect(201);
            decided(buyer(), order, proposal, "acceptance").expect(200);

            var difference = buyer().get("/orders/" + order + "/versions/2/difference")
                    .expect(200)
                    .json();

            assertThat(difference.at("/items")).hasSize(1);
            assertThat(difference.at("/items/0/line").asInt()).isEqualTo(2);
            assertThat(difference.at("/items/0/fields")).hasSize(1);
            assertThat(difference.at("/items/0/fields/0/before").asText()).isEqualTo("28.5 CNY");
            assertThat(difference.at("/items/0/fields/0/after").asText()).isEqualTo("30 CNY");
            assertThat(buyer().get("/orders/" + order + "/versions/1")
                            .json()
                            .at("/lines/1/unitPrice/amount")
                            .asText())
                    .isEqualTo("28.5");
            assertThat(buyer().get("/orders/" + order + "/versions/7").problem())
                    .isEqualTo("unknown-version");
        }

        @Test
        void areCounteredUntilOneIsAccepted() {
            var order = placed();
            var first = proposed(buyer(), order, 1, change(quantity(1, "3000"))).expect(201);
            var second = countered(seller(), order, first, change(quantity(1, "3500")))
                    .expect(201);

            assertThat(decided(seller(), order, first, "acceptance").problem()).isEqualTo("proposal-countered-before");
            assertThat(decided(seller(), order, second, "acceptance").problem()).isEqualTo("not-yours-to-decide");
            decided(buyer(), order, second, "acceptance").expect(200);

            var thread = seller().get("/orders/" + order + "/proposals")
                    .expect(200)
                    .json()
                    .at("/items");
            assertThat(thread).hasSize(2);
            assertThat(thread.at("/0/counters")).isEqualTo(first.json().at("/id"));
            assertThat(thread.at("/0/acceptedAs").asInt()).isEqualTo(2);
            assertThat(thread.at("/1/state").asText()).isEqualTo("COUNTERED");
            assertThat(line(order, 1).at("/quantity/amount").asText()).isEqualTo("3500");
        }

        @Test
        void keepNumbersOfLinesForEver() {
            var order = placed();
            var added = map(
                    "quantity", kg("10"),
                    "unitPrice", yuan("9"),
                    "windowFrom", "2199-12-01",
                    "windowTo", "2199-12-05",
                    "materialCode", "GREEN-PEPPERCORN");
            var body = change(map("line", 1, "remove", true), added);

            decided(seller(), order, proposed(buyer(), order, 1, body).expect(201), "acceptance")
                    .expect(200);

            assertThat(line(order, 1).at("/cancelled").asBoolean()).isTrue();
            assertThat(line(order, 3).at("/materialCode").asText()).isEqualTo("GREEN-PEPPERCORN");
            seller().with("If-Match", "2")
                    .put("/orders/" + order + "/answer", answer(accepted(2), accepted(3)))
                    .expect(200);
        }

        @Test
        void ofPlannersAreOfQuantityAndDate() {
            var order = placed();

            assertThat(proposed(planner(), order, 1, change(line2Price("30"))).problem())
                    .isEqualTo("planners-speak-of-quantity-and-date");
            assertThat(proposed(planner(), order, 1, cancellation()).status()).isEqualTo(403);
            var own = proposed(planner(), order, 1, change(quantity(1, "3000"))).expect(201);
            assertThat(decided(as("shizhu-chili", SHIZHU, COOPERATIVE, BUYER), order, own, "acceptance")
                            .status())
                    .isEqualTo(403);
            decided(planner(), order, own, "withdrawal").expect(200);
            var price = proposed(seller(), order, 1, change(line2Price("30"))).expect(201);
            assertThat(decided(planner(), order, price, "acceptance").status()).isEqualTo(403);
        }

        @Test
        void areNobodyElsesBusiness() {
            var order = placed();
            var own = proposed(buyer(), order, 1, change(quantity(1, "3000"))).expect(201);
            var foreign = placed();

            assertThat(proposed(stranger(), order, 1, change(quantity(1, "1"))).status())
                    .isEqualTo(404);
            for (var path : List.of("/proposals", "/versions/1", "/versions/1/difference?with=1")) {
                assertThat(stranger().get("/orders/" + order + path).status())
                        .as(path)
                        .isEqualTo(404);
            }
            assertThat(decided(stranger(), order, own, "acceptance").status()).isEqualTo(404);
            assertThat(decided(seller(), foreign, own, "acceptance").problem()).isEqualTo("unknown-proposal");
        }

        @Test
        void areMadeAndDecidedOnWhatWasSeen() {
            var order = placed();
            var body = change(quantity(1, "3000"));

            assertThat(buyer().post(path(order), body).status()).isEqualTo(428);
            assertThat(proposed(buyer(), order, 9, body).status()).isEqualTo(412);
            var own = proposed(buyer(), order, 1, body).expect(201);
            assertThat(proposed(seller(), order, 1, body).problem()).isEqualTo("proposal-open");
            assertThat(seller().post(path(order, own) + "/acceptance", Map.of()).status())
                    .isEqualTo(428);
            assertThat(seller().with("If-Match", "1")
                            .put("/orders/" + order + "/answer", answer(accepted(1), accepted(2)))
                            .problem())
                    .isEqualTo("line-under-negotiation");
            seller().with("If-Match", "1")
                    .put("/orders/" + order + "/answer", answer(accepted(2)))
                    .expect(200);
        }

        @Test
        void nameWhatIsWrongWithThem() {
            var order = placed();

            refuses(proposed(buyer(), order, 1, change(quantity(9, "1"))), 422, "/lines/0/line");
            refuses(proposed(buyer(), order, 1, change(quantity(1, "0"))), 400, "/lines/0/quantity");
            refuses(proposed(buyer(), order, 1, change(with(line(1), "gradeCode", ""))), 400, "/lines/0/gradeCode");
            refuses(proposed(buyer(), order, 1, change(with(line(1), "gradeCode", "Z"))), 422, "/lines/0/gradeCode");
            refuses(proposed(buyer(), order, 1, change(map("quantity", kg("1")))), 422, "/lines/0");
            refuses(proposed(buyer(), order, 1, change()), 422, "/lines");
            refuses(proposed(buyer(), order, 1, map("kind", "CANCELLATION")), 422, "/reason");
            assertThat(version(order)).isEqualTo(1);
        }
    }

    @Nested
    class Decisions {

        @Test
        void givenTwiceAreTheSameAndOtherwiseAreNot() {
            var order = placed();
            var own = proposed(buyer(), order, 1, change(quantity(1, "3000"))).expect(201);

            decided(seller(), order, own, "acceptance").expect(200);
            var again = decided(seller(), order, own, "acceptance").expect(200);
            var no = seller().with("If-Match", "1").post(path(order, own) + "/refusal", map("reason", "不行"));

            assertThat(again.json().at("/acceptedAs").asInt()).isEqualTo(2);
            assertThat(no.expect(409).problem()).isEqualTo("proposal-accepted-before");
            assertThat(no.json().at("/detail").asText()).contains("2");
            assertThat(version(order)).isEqualTo(2);
        }

        @Test
        void ofTwoPeopleAtOnceHaveOneOutcome() throws Exception {
            for (var round = 0; round < 5; round++) {
                var order = placed();
                var own =
                        proposed(buyer(), order, 1, change(quantity(1, "3000"))).expect(201);
                var answers = atOnce(List.of(
                        () -> decided(seller(), order, own, "acceptance"),
                        () -> seller().with("If-Match", "1").post(path(order, own) + "/refusal", map("reason", "不行")),
                        () -> decided(buyer(), order, own, "withdrawal"),
                        () -> countered(seller(), order, own, change(quantity(1, "3500")))));

                assertThat(answers).filteredOn(it -> it.status() < 300).hasSize(1);
                assertThat(answers).filteredOn(it -> it.status() >= 300).allMatch(it -> it.status() == 409);
                assertThat(count("select count(*) from order_proposal where order_id = '" + order
                                + "' and state = 'OPEN'"))
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @Nested
    class Answers {

        @Test
        void inPartAddUpToAnotherVersionEach() {
            var order = placed();
            answered(order, 1, answer(partial(1, "1000", "500"), accepted(2)));
            answered(order, 2, answer(partial(1, "100", "50")));

            answered(order, 3, answer(partial(1, "10", "5")));

            assertThat(version(order)).isEqualTo(4);
            assertThat(line(order, 1).at("/open/amount").asText()).isEqualTo("2135");
            assertThat(line(order, 1).at("/windowTo").asText()).isEqualTo("2199-12-10");
            assertThat(seller().get("/orders/" + order + "/versions/4/difference?with=2")
                            .json()
                            .at("/items"))
                    .hasSize(1);
        }
    }

    @Nested
    class Closings {

        @Test
        void leaveTheOrderedQuantityAndThePromises() {
            var order = placed();
            answered(order, 1, answer(partial(1, "1000", "500"), partial(2, "100", "50")));
            var body = map("reason", "改用库存", "lines", List.of(map("line", 1)));

            assertThat(seller().with("If-Match", "2")
                            .post("/orders/" + order + "/closing", body)
                            .status())
                    .isEqualTo(403);
            buyer().with("If-Match", "2")
                    .post("/orders/" + order + "/closing", body)
                    .expect(200);

            var first = line(order, 1);
            assertThat(first.at("/quantity/amount").asText()).isEqualTo("3800");
            assertThat(first.at("/promised/amount").asText()).isEqualTo("1500");
            assertThat(first.at("/closed/amount").asText()).isEqualTo("2300");
            assertThat(first.at("/open/amount").asText()).isEqualTo("0");
            assertThat(line(order, 2).at("/open/amount").asText()).isEqualTo("850");
            assertThat(buyer().with("If-Match", "3")
                            .post("/orders/" + order + "/closing", body)
                            .problem())
                    .isEqualTo("line-not-open");
        }
    }

    @Nested
    class Cancellations {

        @Test
        void ofAnOrderOpenTheDemandAgain() {
            var demandId = buyer().post("/demands", demand())
                    .expect(201)
                    .json()
                    .at("/id")
                    .asText();
            var order = confirmedOrderFor(demandId);
            assertThat(coverage(demandId).at("/open/amount").asText()).isEqualTo("3000");

            var proposal = proposed(buyer(), order, 2, cancellation()).expect(201);
            assertThat(coverage(demandId).at("/confirmed/amount").asText()).isEqualTo("2000");
            decided(seller(), order, proposal, "acceptance").expect(200);

            var covered = coverage(demandId);
            assertThat(covered.at("/allocated/amount").asText()).isEqualTo("0");
            assertThat(covered.at("/confirmed/amount").asText()).isEqualTo("0");
            assertThat(covered.at("/open/amount").asText()).isEqualTo("5000");
            assertThat(buyer().get("/orders/" + order).json().at("/status").asText())
                    .isEqualTo("CANCELLED");
            assertThat(proposed(buyer(), order, 3, cancellation()).problem()).isEqualTo("order-is-over");
        }

        @Test
        void keepWhatIsOnItsWay() {
            var order = placed();
            answered(order, 1, answer(accepted(1), accepted(2)));
            ship(order, 1, "1200");

            var proposal = proposed(buyer(), order, 2, cancellation()).expect(201);
            decided(seller(), order, proposal, "acceptance").expect(200);

            assertThat(line(order, 1).at("/promised/amount").asText()).isEqualTo("1200");
            assertThat(line(order, 1).at("/closed/amount").asText()).isEqualTo("2600");
            assertThat(line(order, 2).at("/cancelled").asBoolean()).isTrue();
            refuses(
                    proposed(
                            seller(),
                            order,
                            3,
                            change(with(quantity(1, "1000"), "promises", List.of(promise("1000", "2199-12-09"))))),
                    422,
                    "/lines/0/quantity");
        }

        @Test
        void mayBeRefused() {
            var order = placed();
            var proposal = proposed(buyer(), order, 1, cancellation()).expect(201);

            seller().with("If-Match", "1")
                    .post(path(order, proposal) + "/refusal", map("reason", "已采收"))
                    .expect(200);

            assertThat(version(order)).isEqualTo(1);
            answered(order, 1, answer(accepted(1), accepted(2)));
        }

        @Test
        void areToldToTheNetwork() {
            var order = placed();
            var proposal = proposed(buyer(), order, 1, cancellation()).expect(201);
            decided(seller(), order, proposal, "acceptance").expect(200);

            var told = Network.heard("procurement.order::logistics.on.procurement.order", UUID.fromString(order), 4);

            assertThat(told)
                    .extracting(event -> event.at("/type").asText())
                    .containsExactly(
                            "procurement.order-placed.v1",
                            "procurement.order-proposal-made.v1",
                            "procurement.order-proposal-decided.v1",
                            "procurement.order-changed.v1");
            assertThat(told.get(3).at("/data/kind").asText()).isEqualTo("CANCELLED");
            assertThat(count("select count(*) from evidence_entry where action = 'order-cancelled' and object_id = '"
                            + order + "'"))
                    .isEqualTo(1);
        }
    }

    @Nested
    class BlanketOrders {

        @Test
        void areCalledOffOnceTheSellerAgrees() {
            var blanket = offered("1000");

            assertThat(calledOff(blanket, "600").problem()).isEqualTo("blanket-order-not-agreed");
            assertThat(seller().post("/blanket-orders/" + blanket + "/agreement", Map.of())
                            .status())
                    .isEqualTo(428);
            agreed(blanket);
            var order = orderOf(calledOff(blanket, "600").expect(201));

            var seen = seller().get("/orders/" + order).expect(200).json();
            assertThat(seen.at("/blanketOrderId").asText()).isEqualTo(blanket);
            assertThat(seen.at("/lines/0/unitPrice/amount").asText()).isEqualTo("28.5");
            assertThat(left(blanket)).isEqualTo("400");
            assertThat(calledOff(blanket, "400.000001").problem()).isEqualTo("called-more-than-left");
            assertThat(stranger().get("/blanket-orders/" + blanket).status()).isEqualTo(404);
            assertThat(stranger().get("/blanket-orders").expect(200).json().at("/items"))
                    .isEmpty();
        }

        @Test
        void sayWhoCarriesWhatIsCalledOff() {
            var fetched = offer(with(blanket("1000"), "deliveryTerms", "FCA"))
                    .expect(201)
                    .json();
            var blanket = agreed(fetched.at("/id").asText());

            var order = orderOf(calledOff(blanket, "600").expect(201));
            var brought = orderOf(calledOff(agreed(offered("1000")), "600").expect(201));

            assertThat(fetched.at("/deliveryTerms").asText()).isEqualTo("FCA");
            assertThat(terms(order)).isEqualTo("FCA");
            assertThat(terms(brought)).isEqualTo("DAP");
        }

        private String terms(String order) {
            return seller().get("/orders/" + order)
                    .expect(200)
                    .json()
                    .at("/deliveryTerms")
                    .asText();
        }

        @Test
        void neverGiveMoreThanTheyHaveHoweverManyCallAtOnce() throws Exception {
            var blanket = agreed(offered("1000"));
            var calls = new ArrayList<Callable<Answer>>();
            for (var person = 0; person < 12; person++) {
                calls.add(() -> calledOff(blanket, "300"));
            }

            var answers = atOnce(calls);

            assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(3);
            assertThat(answers).filteredOn(it -> it.status() != 201).allMatch(it -> it.status() == 422);
            assertThat(left(blanket)).isEqualTo("100");
            orderOf(calledOff(blanket, "100").expect(201));
            assertThat(left(blanket)).isEqualTo("0");
        }

        @Test
        void takeBackWhatIsCancelledOrClosed() {
            var blanket = agreed(offered("1000"));
            var cancelled = orderOf(calledOff(blanket, "600").expect(201));
            var closed = orderOf(calledOff(blanket, "400").expect(201));

            decided(
                            seller(),
                            cancelled,
                            proposed(buyer(), cancelled, 1, cancellation()).expect(201),
                            "acceptance")
                    .expect(200);
            answered(closed, 1, answer(partial(1, "100", "50")));
            buyer().with("If-Match", "2")
                    .post("/orders/" + closed + "/closing", map("reason", "够了", "lines", List.of(map("line", 1))))
                    .expect(200);

            assertThat(left(blanket)).isEqualTo("850");
            refuses(proposed(seller(), closed, 3, change(with(line(1), "closed", kg("0")))), 422, "/lines/0/quantity");
            orderOf(calledOff(blanket, "850").expect(201));
            assertThat(left(blanket)).isEqualTo("0");
        }

        @Test
        void nameWhatIsWrongWithThem() {
            refuses(offer(with(blanket("1000"), "validTo", "2199-11-01")), 400, "/validTo");
            refuses(offer(with(blanket("1000"), "sellerId", STRANGER)), 422, "/sellerId");
            refuses(offer(with(blanket("99"), "number", "B-" + UUID.randomUUID())), 422, "/lines/0/least");
            assertThat(seller().post("/blanket-orders", blanket("1000")).status())
                    .isEqualTo(403);
            var blanket = agreed(offered("1000"));
            refuses(calledOff(blanket, "99"), 422, "/lines/0/quantity");
            refuses(
                    seller().with("If-Match", "2").post("/blanket-orders/" + blanket + "/refusal", map("reason", "")),
                    400,
                    "/reason");
        }

        private String offered(String kilograms) {
            return offer(blanket(kilograms)).expect(201).json().at("/id").asText();
        }

        private Answer offer(Map<String, Object> body) {
            return buyer().post("/blanket-orders", body);
        }

        private String agreed(String blanket) {
            seller().with("If-Match", "1")
                    .post("/blanket-orders/" + blanket + "/agreement", Map.of())
                    .expect(200);
            return blanket;
        }

        private static Map<String, Object> blanket(String kilograms) {
            var line = map(
                    "materialCode", "DRIED-CHILI",
                    "gradeCode", "B",
                    "quantity", kg(kilograms),
                    "least", map("amount", "0.1", "unit", "TNE"),
                    "unitPrice", yuan("28.5"));
            return map(
                    "sellerId", SHIZHU,
                    "currency", "CNY",
                    "place", "重庆市长寿区",
                    "validFrom", "2199-12-01",
                    "validTo", "2199-12-31",
                    "lines", List.of(line));
        }

        private Answer calledOff(String blanket, String kilograms) {
            var line = map("line", 1, "quantity", kg(kilograms), "windowFrom", "2199-12-01", "windowTo", "2199-12-10");
            return buyer().post("/blanket-orders/" + blanket + "/call-offs", map("lines", List.of(line)));
        }

        private static String orderOf(Answer called) {
            return called.json().at("/orderId").asText();
        }

        private String left(String blanket) {
            return buyer().get("/blanket-orders/" + blanket)
                    .expect(200)
                    .json()
                    .at("/lines/0/left/amount")
                    .asText();
        }
    }

    private void ship(String order, int line, String kilograms) {
        var shipment = UUID.randomUUID();
        var shipped = map("orderId", order, "orderLine", line, "quantity", kg(kilograms));
        var payload = map("shipmentId", shipment, "lines", List.of(shipped));
        Network.send(
                "logistics.shipment", Network.event("logistics.shipment-announced.v1", shipment, 1, payload), shipment);
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from fulfilment where order_id = '" + order + "'") == 1);
    }

    private String placed() {
        return buyer().post("/orders", order(SHIZHU))
                .expect(201)
                .json()
                .at("/id")
                .asText();
    }

    private void answered(String order, int seen, Map<String, Object> body) {
        seller().with("If-Match", "" + seen)
                .put("/orders/" + order + "/answer", body)
                .expect(200);
    }

    private int version(String order) {
        return buyer().get("/orders/" + order).expect(200).json().at("/version").asInt();
    }

    private JsonNode line(String order, int number) {
        return buyer().get("/orders/" + order).expect(200).json().at("/lines/" + (number - 1));
    }

    private static Answer proposed(HttpApi api, String order, int seen, Map<String, Object> body) {
        return api.with("If-Match", "" + seen).post(path(order), body);
    }

    private static Answer countered(HttpApi api, String order, Answer proposal, Map<String, Object> body) {
        return api.with("If-Match", "1").post(path(order, proposal) + "/counter", body);
    }

    private static Answer decided(HttpApi api, String order, Answer proposal, String outcome) {
        return api.with("If-Match", "1").post(path(order, proposal) + "/" + outcome, Map.of());
    }

    private static String path(String order) {
        return "/orders/" + order + "/proposals";
    }

    private static String path(String order, Answer proposal) {
        return path(order) + "/" + proposal.json().at("/id").asText();
    }

    private static Map<String, Object> change(Object... lines) {
        return map("kind", "CHANGE", "reason", "车间检修", "lines", List.of(lines));
    }

    private static Map<String, Object> cancellation() {
        return map("kind", "CANCELLATION", "reason", "停产");
    }

    private static Map<String, Object> line(int number) {
        return map("line", number);
    }

    private static Map<String, Object> quantity(int line, String kilograms) {
        return with(line(line), "quantity", kg(kilograms));
    }

    private static Map<String, Object> line2Price(String yuan) {
        return with(line(2), "unitPrice", yuan(yuan));
    }

    private static Map<String, Object> promise(String kilograms, String date) {
        return map("quantity", kg(kilograms), "date", date);
    }

    private static void refuses(Answer answer, int status, String pointer) {
        answer.expect(status);
        assertThat(answer.json().at("/errors"))
                .as(answer.body())
                .anyMatch(error -> error.at("/pointer").asText().equals(pointer));
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

    private String confirmedOrderFor(String demandId) {
        var pool = buyer().get("/pools?demand=" + demandId)
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
        var code = "F-" + UUID.randomUUID().toString().substring(0, 8);
        var farmer = seller().post("/farmers", farmer(code))
                .expect(201)
                .json()
                .at("/id")
                .asText();
        seller().post("/pools/" + pool + "/pledges", pledge(farmer, "2000")).expect(201);
        buyer().post("/pools/" + pool + "/lock", Map.of()).expect(200);
        buyer().post("/pools/" + pool + "/clearings", map("rule", "PROPORTIONAL", "dryRun", false))
                .expect(200);
        buyer().post("/pools/" + pool + "/publication", Map.of()).expect(200);
        var order = seller().get("/orders?side=seller&demand=" + demandId)
                .json()
                .at("/items/0/id")
                .asText();
        answered(order, 1, answer(accepted(1)));
        return order;
    }

    private JsonNode coverage(String demandId) {
        return buyer().get("/demands/" + demandId + "/coverage")
                .expect(200)
                .json()
                .at("/lines/0");
    }

    private HttpApi buyer() {
        return as("shancheng", LEADER, CHAIN_LEADER, BUYER);
    }

    private HttpApi planner() {
        return as("shancheng", LEADER, CHAIN_LEADER, PLANNER);
    }

    private HttpApi seller() {
        return as("shizhu-chili", SHIZHU, COOPERATIVE, SELLER);
    }

    private HttpApi stranger() {
        return as("stranger", STRANGER, CHAIN_LEADER, BUYER);
    }
}
