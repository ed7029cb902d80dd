package io.linknet.procurement;

import static io.linknet.kernel.caller.MemberKind.BANK;
import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.MemberKind.SUPPLIER;
import static io.linknet.kernel.caller.Roles.BUYER;
import static io.linknet.kernel.caller.Roles.CREDIT_OFFICER;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.kernel.caller.Roles.TREASURER;
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
import static io.linknet.procurement.Network.FENGNONG;
import static io.linknet.procurement.Network.JIANGJIN;
import static io.linknet.procurement.Network.LEADER;
import static io.linknet.procurement.Network.SHIZHU;
import static io.linknet.procurement.Network.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as others meet it: HTTP, events in and out, on Payara Micro, PostgreSQL and Artemis. */
class ProcurementIT extends ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @BeforeEach
    void membersAreKnown() {
        Network.admit(LEADER, "CHAIN_LEADER", "shancheng", "6939900000015");
        Network.admit(SHIZHU, "COOPERATIVE", "shizhu-chili", "6939900000022");
        Network.admit(JIANGJIN, "COOPERATIVE", "jiangjin-pepper", "6939900000039");
        Network.admit(FENGNONG, "SUPPLIER", "fengnong-inputs", "6939900000145");
        await().atMost(PATIENCE)
                .until(() -> buyer().post("/orders", order(FENGNONG)).status() == 201);
    }

    @Test
    void aDemandIsPledgedClearedOrderedAndConfirmedInPart() {
        var posted = buyer().post("/demands", demand()).expect(201).json();
        var demandId = posted.at("/id").asText();
        var pool = poolOf(demandId);

        pledged(clerk(), pool, "3800").expect(201);
        var other = pledged(otherClerk(), pool, "4000").expect(201);
        assertThat(other.body()).contains("张三");
        var seen = buyer().get("/pools/" + pool).expect(200);
        assertThat(seen.json().at("/pledges")).hasSize(2);
        assertThat(seen.body()).doesNotContain("farmer").doesNotContain("张三");
        assertThat(clerk().get("/pools/" + pool).json().at("/pledges")).hasSize(1);

        var trial = clear(pool, true).expect(200).json();
        buyer().post("/pools/" + pool + "/lock", Map.of()).expect(200);
        assertThat(pledged(clerk(), pool, "1").problem()).isEqualTo("pool-not-open");
        var binding = clear(pool, false).expect(200).json();
        assertThat(binding.at("/digest")).isEqualTo(trial.at("/digest"));
        assertThat(binding.at("/lines/0/allocated/amount").asText()).isEqualTo("5000");
        assertThat(binding.at("/shares/0/reason").asText()).isEqualTo("PROPORTIONAL_SHARE");

        var first = buyer().post("/pools/" + pool + "/publication", Map.of()).expect(200);
        var again = buyer().post("/pools/" + pool + "/publication", Map.of()).expect(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(first.json().at("/orders")).hasSize(2);

        var order = only(
                clerk().get("/orders?side=seller&demand=" + demandId).json().at("/items"));
        var ordered = order.at("/lines/0/quantity/amount").asInt();
        var confirmed = clerk().with("If-Match", "\"1\"")
                .put("/orders/" + order.at("/id").asText() + "/answer", answer(partial(1, "1000", "500")))
                .expect(200);
        assertThat(confirmed.header("ETag")).isEqualTo("\"2\"");
        assertThat(confirmed.json().at("/lines/0/open/amount").asInt()).isEqualTo(ordered - 1500);

        var covered = buyer().get("/demands/" + demandId + "/coverage")
                .expect(200)
                .json()
                .at("/lines/0");
        assertThat(covered.at("/pledged/amount").asText()).isEqualTo("7800");
        assertThat(covered.at("/allocated/amount").asText()).isEqualTo("5000");
        assertThat(covered.at("/confirmed/amount").asText()).isEqualTo("1500");
        assertThat(covered.at("/open/amount").asText()).isEqualTo("3500");
    }

    @Test
    void coverageFollowsShipmentsReceiptsAndPayables() {
        var demandId =
                buyer().post("/demands", demand()).expect(201).json().at("/id").asText();
        var order = confirmedOrderFor(demandId);
        var shipment = UUID.randomUUID();
        var line = map("orderId", order, "orderLine", 1, "quantity", kg("1200"));
        Network.send(
                "logistics.shipment",
                Network.event(
                        "logistics.shipment-announced.v1",
                        shipment,
                        1,
                        map("shipmentId", shipment, "lines", List.of(line, with(line, "quantity", kg("300"))))),
                shipment);
        var received = map("orderId", order, "orderLine", 1, "accepted", kg("1450"));
        Network.send(
                "logistics.shipment",
                Network.event(
                        "logistics.goods-received.v1",
                        shipment,
                        2,
                        map(
                                "receiptId",
                                UUID.randomUUID(),
                                "receivedAt",
                                "2026-11-21T06:00:00Z",
                                "lines",
                                List.of(received))),
                shipment);
        var payable = UUID.randomUUID();
        var due = map("orderId", order, "orderLine", 1, "amount", Bodies.yuan("41325.00"));
        Network.send(
                "supply-finance.payable",
                Network.event(
                        "supply-finance.payable-confirmed.v1",
                        payable,
                        1,
                        map("payableId", payable, "lines", List.of(due))),
                payable);

        await().atMost(PATIENCE)
                .until(() -> coverage(demandId).at("/payable/amount").asText().equals("41325.00")
                        && !coverage(demandId).at("/accepted/amount").asText().equals("0"));
        assertThat(coverage(demandId).at("/shipped/amount").asText()).isEqualTo("1500");
        assertThat(coverage(demandId).at("/accepted/amount").asText()).isEqualTo("1450");
    }

    @Test
    void eventsLeaveInSequenceOfTheOrder() {
        var placed = placedOrder();
        var id = UUID.fromString(placed.at("/id").asText());
        clerk().with("If-Match", "1")
                .put("/orders/" + id + "/answer", answer(accepted(1), accepted(2)))
                .expect(200);

        var heard = Network.heard("procurement.order::logistics.on.procurement.order", id, 2);

        assertThat(heard)
                .extracting(event -> event.path("type").asText() + " "
                        + event.path("sequence").asText())
                .containsExactly("procurement.order-placed.v1 1", "procurement.order-answered.v1 2");
    }

    @Test
    void aReplayedKeyPlacesOneOrder() {
        var keyed = buyer().with("Idempotency-Key", "order-" + UUID.randomUUID());
        var body = order(SHIZHU);

        var first = keyed.post("/orders", body).expect(201);
        var second = keyed.post("/orders", body).expect(201);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(keyed.post("/orders", with(body, "place", "别处")).problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void moreRequestsAtOnceThanConnectionsAreAllAnswered() throws Exception {
        var requests = Collections.<Callable<Integer>>nCopies(
                96, () -> buyer().post("/orders", order(SHIZHU)).status());
        var people = Executors.newFixedThreadPool(48);

        try {
            for (var answered : people.invokeAll(requests)) {
                assertThat(answered.get()).isEqualTo(201);
            }
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void aReplayedAnswerPromisesOnce() {
        var id = placedOrder().at("/id").asText();
        var keyed =
                clerk().with("Idempotency-Key", "answer-" + UUID.randomUUID()).with("If-Match", "1");
        var body = answer(partial(1, "1000", "500"), accepted(2));

        keyed.put("/orders/" + id + "/answer", body).expect(200);
        keyed.put("/orders/" + id + "/answer", body).expect(200);

        var line = clerk().get("/orders/" + id).json().at("/lines/0");
        assertThat(line.at("/promised/amount").asText()).isEqualTo("1500");
        assertThat(line.at("/promises")).hasSize(2);
    }

    @Test
    void aStaleVersionIsRefused() {
        var id = placedOrder().at("/id").asText();
        var path = "/orders/" + id + "/answer";
        clerk().with("If-Match", "1")
                .put(path, answer(partial(1, "1", "1"), accepted(2)))
                .expect(200);

        assertThat(clerk().with("If-Match", "1").put(path, answer(accepted(1))).status())
                .isEqualTo(412);
        assertThat(clerk().put(path, answer(accepted(1))).status()).isEqualTo(428);
    }

    @Test
    void theSameOrderNumberIsTakenOnce() {
        var numbered = with(order(SHIZHU), "number", "N-" + UUID.randomUUID());

        buyer().post("/orders", numbered).expect(201);

        assertThat(buyer().post("/orders", numbered).expect(409).problem()).isEqualTo("order-number-taken");
    }

    @Test
    void strangersGetNotFound() {
        var order = placedOrder().at("/id").asText();
        var invited = with(with(demand(), "audience", "INVITED"), "invited", List.of(SHIZHU));
        var demandId =
                buyer().post("/demands", invited).expect(201).json().at("/id").asText();
        var pool = poolOf(demandId);
        clerk().get("/demands/" + demandId).expect(200);

        for (var path : List.of(
                "/orders/" + order,
                "/orders/" + order + "/response",
                "/demands/" + demandId,
                "/demands/" + demandId + "/coverage",
                "/pools/" + pool)) {
            assertThat(otherClerk().with("Accept", "*/*").get(path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        var answered = otherClerk().with("If-Match", "1").put("/orders/" + order + "/answer", answer(accepted(1)));
        assertThat(answered.status()).isEqualTo(404);
        assertThat(pledged(otherClerk(), pool, "1").status()).isEqualTo(404);
        assertThat(otherBuyer().post("/pools/" + pool + "/lock", Map.of()).status())
                .isEqualTo(404);
        assertThat(otherBuyer()
                        .post("/pools/" + pool + "/publication", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(otherClerk().get("/orders").expect(200).body()).doesNotContain(order);
    }

    @Test
    void aFarmerStaysWithItsCooperative() {
        var farmer = clerk().post(
                        "/farmers", farmer("F-" + UUID.randomUUID().toString().substring(0, 8)))
                .expect(201)
                .json()
                .at("/id")
                .asText();
        var pool = poolOf(
                buyer().post("/demands", demand()).expect(201).json().at("/id").asText());

        assertThat(otherClerk().get("/farmers").body()).doesNotContain(farmer);
        assertThat(otherClerk()
                        .post("/pools/" + pool + "/pledges", pledge(farmer, "10"))
                        .problem())
                .isEqualTo("unknown-farmer");
        assertThat(buyer().get("/farmers").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/materials",
                "/districts",
                "/demands",
                "/pools",
                "/pledges",
                "/orders",
                "/farmers",
                "/coverage?demand=x",
                "/demands/01990000-0000-7000-8000-0000000000aa",
                "/orders/01990000-0000-7000-8000-0000000000aa",
                "/pools/01990000-0000-7000-8000-0000000000aa",
                "/demands/01990000-0000-7000-8000-0000000000aa/coverage",
                "/orders/01990000-0000-7000-8000-0000000000aa/response"
            })
    void readingNeedsAToken(String path) {
        assertThat(anybody().get(path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource
    void writingNeedsATokenAndTheRole(String method, String path, Object body) {
        assertThat(anybody().send(method, path, body).status()).as("no token").isEqualTo(401);
        var officer = as("yujiang-bank", Network.BANK, BANK, CREDIT_OFFICER, TREASURER);
        assertThat(officer.with("If-Match", "1").send(method, path, body).status())
                .as("wrong role")
                .isEqualTo(403);
    }

    static Stream<Arguments> writingNeedsATokenAndTheRole() {
        var id = UUID.randomUUID();
        return Stream.of(
                Arguments.of("POST", "/demands", demand()),
                Arguments.of("POST", "/farmers", farmer("X")),
                Arguments.of("POST", "/orders", order(SHIZHU)),
                Arguments.of("PUT", "/orders/" + id + "/answer", answer(accepted(1))),
                Arguments.of("POST", "/pools/" + id + "/pledges", pledge(id, "1")),
                Arguments.of("POST", "/pools/" + id + "/lock", Map.of()),
                Arguments.of("POST", "/pools/" + id + "/publication", Map.of()),
                Arguments.of("POST", "/pools/" + id + "/clearings", map("rule", "PROPORTIONAL", "dryRun", true)));
    }

    @ParameterizedTest
    @MethodSource
    void badDemandsAreRefusedWithTheirPlace(int status, String pointer, Map<String, Object> body) {
        refuses(buyer().post("/demands", body), status, pointer);
    }

    static Stream<Arguments> badDemandsAreRefusedWithTheirPlace() {
        return Stream.of(
                bad(400, "/title", with(demand(), "title", 5)),
                bad(400, "/title", with(demand(), "title", " ")),
                bad(400, "/lines", with(demand(), "lines", List.of())),
                bad(400, "/currency", with(demand(), "currency", "XYZ")),
                bad(400, "/surprise", with(demand(), "surprise", "x")),
                bad(400, "/audience", with(demand(), "audience", "NOBODY")),
                bad(400, "/lines/0/quantity/unit", demandWith("quantity", map("amount", "1", "unit", "QQQ"))),
                bad(400, "/lines/0/quantity/amount", demandWith("quantity", kg("-1"))),
                bad(400, "/lines/0/quantity", demandWith("quantity", kg("0"))),
                bad(400, "/lines/0/quantity/amount", demandWith("quantity", kg("999999999999999"))),
                bad(400, "/lines/0/quantity/amount", demandWith("quantity", kg("1.0000001"))),
                bad(400, "/lines/0/quantity/amount", demandWith("quantity", map("amount", 5, "unit", "KGM"))),
                bad(400, "/lines/0/windowFrom", demandWith("windowFrom", "2199-13-01")),
                bad(400, "/lines/0/windowTo", demandWith("windowTo", "2199-11-30")),
                bad(400, "/lines/0/overTolerancePercent", demandWith("overTolerancePercent", "100.01")),
                bad(422, "/lines/0/materialCode", demandWith("materialCode", "GOLD")),
                bad(422, "/lines/0/gradeCode", demandWith("gradeCode", "Z")),
                bad(422, "/lines/0/quantity/unit", demandWith("quantity", map("amount", "1", "unit", "LTR"))),
                bad(422, "/lines/0/minimumLot", demandWith("minimumLot", kg("5000.000001"))),
                bad(422, "/invited", with(demand(), "invited", List.of(SHIZHU))),
                bad(422, "/invited", with(with(demand(), "audience", "INVITED"), "invited", List.of(STRANGER))));
    }

    @ParameterizedTest
    @MethodSource
    void badOrdersAreRefusedWithTheirPlace(int status, String pointer, Map<String, Object> body) {
        refuses(buyer().post("/orders", body), status, pointer);
    }

    static Stream<Arguments> badOrdersAreRefusedWithTheirPlace() {
        return Stream.of(
                bad(400, "/sellerId", with(order(SHIZHU), "sellerId", "nobody")),
                bad(422, "/sellerId", with(order(SHIZHU), "sellerId", STRANGER)),
                bad(422, "/sellerId", with(order(SHIZHU), "sellerId", LEADER)),
                bad(400, "/lines/0/quantity/amount", orderWith("quantity", kg("-3"))),
                bad(400, "/lines/0/quantity/unit", orderWith("quantity", map("amount", "3", "unit", "kilo"))),
                bad(400, "/lines/0/unitPrice/amount", orderWith("unitPrice", Bodies.yuan("1e9"))),
                bad(422, "/lines/0/unitPrice/currency", orderWith("unitPrice", map("amount", "1", "currency", "USD"))),
                bad(400, "/lines/0/windowTo", orderWith("windowTo", "2199-11-01")),
                bad(422, "/lines/0/materialCode", orderWith("materialCode", "GOLD")));
    }

    @ParameterizedTest
    @MethodSource
    void badAnswersAreRefusedWithTheirPlace(int status, String pointer, Map<String, Object> body) {
        var id = placedOrder().at("/id").asText();

        refuses(clerk().with("If-Match", "1").put("/orders/" + id + "/answer", body), status, pointer);

        assertThat(clerk().get("/orders/" + id).json().at("/version").asInt()).isEqualTo(1);
    }

    static Stream<Arguments> badAnswersAreRefusedWithTheirPlace() {
        return Stream.of(
                bad(400, "/lines/0/answer", answer(with(accepted(1), "answer", "MAYBE"))),
                bad(400, "/lines/0/line", answer(accepted(0))),
                bad(400, "/lines/0/line", answer(with(accepted(1), "line", "one"))),
                bad(400, "/lines/0/promises/0/quantity/amount", answer(partial(1, "-5", "1"), accepted(2))),
                bad(422, "/lines", answer(accepted(1))),
                bad(422, "/lines/1/line", answer(accepted(1), accepted(1))),
                bad(422, "/lines/1/line", answer(accepted(1), accepted(9))),
                bad(422, "/lines/0/promises", answer(partial(1, "3800", "0.000001"), accepted(2))),
                bad(422, "/lines/0/reason", answer(with(accepted(1), "answer", "REJECTED"), accepted(2))));
    }

    @Test
    void badPledgesAndFarmersAreRefusedWithTheirPlace() {
        var pool = poolOf(
                buyer().post("/demands", demand()).expect(201).json().at("/id").asText());
        var own = clerk().post(
                        "/farmers", farmer("F-" + UUID.randomUUID().toString().substring(0, 8)))
                .expect(201)
                .json()
                .at("/id")
                .asText();
        var path = "/pools/" + pool + "/pledges";

        refuses(clerk().post(path, pledge(own, "-1")), 400, "/lines/0/farmers/0/quantity/amount");
        refuses(clerk().post(path, pledge("x", "1")), 400, "/lines/0/farmers/0/farmerId");
        refuses(clerk().post(path, pledgeWith(own, "demandLine", 7)), 422, "/lines/0/demandLine");
        refuses(clerk().post(path, pledgeWith(own, "gradeCode", "Z")), 422, "/lines/0/gradeCode");
        refuses(clerk().post(path, pledgeWith(own, "latest", "2199-11-01")), 400, "/lines/0/latest");
        assertThat(seller().post(path, pledge(own, "1")).problem()).isEqualTo("only-cooperatives-pledge");
        refuses(clerk().post("/farmers", with(farmer("A1"), "district", "999999")), 422, "/district");
        refuses(clerk().post("/farmers", with(farmer("A1"), "areaMu", "-1")), 400, "/areaMu");
        refuses(clerk().post("/farmers", with(farmer("A1"), "name", "")), 400, "/name");
        assertThat(seller().post("/farmers", farmer("A1")).status()).isEqualTo(403);
    }

    @Test
    void badClearingsAreRefused() {
        var pool = poolOf(
                buyer().post("/demands", demand()).expect(201).json().at("/id").asText());
        var path = "/pools/" + pool + "/clearings";

        assertThat(clear(pool, false).expect(409).problem()).isEqualTo("pool-not-locked");
        refuses(buyer().post(path, map("rule", "AUCTION", "dryRun", true)), 400, "/rule");
        refuses(buyer().post(path, map("rule", "PROPORTIONAL", "dryRun", "yes")), 400, "/dryRun");
        assertThat(buyer().post("/pools/" + pool + "/publication", Map.of())
                        .expect(409)
                        .problem())
                .isEqualTo("pool-not-cleared");
        assertThat(clerk().post("/pools/" + pool + "/lock", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void aUblOrderIsConfirmedAndAnsweredInUbl() {
        var number = "UBL-" + UUID.randomUUID();
        var placed = buyer().with("Content-Type", "application/xml")
                .post("/orders", ublOrder(number, "KGM"))
                .expect(201)
                .json();
        assertThat(placed.at("/number").asText()).isEqualTo(number);
        assertThat(placed.at("/seller/id").asText()).isEqualTo(SHIZHU.toString());
        assertThat(placed.at("/lines/0/materialCode").asText()).isEqualTo("DRIED-CHILI");
        var id = placed.at("/id").asText();

        clerk().with("If-Match", "1")
                .put("/orders/" + id + "/answer", answer(partial(1, "50", "20")))
                .expect(200);

        var response = buyer().with("Accept", "application/xml")
                .get("/orders/" + id + "/response")
                .expect(200);
        assertThat(response.body())
                .contains("<cbc:OrderResponseCode>CA</cbc:OrderResponseCode>")
                .contains("<cbc:ID>L1</cbc:ID>")
                .contains("<cbc:MaximumBackorderQuantity unitCode=\"KGM\">30</cbc:MaximumBackorderQuantity>");
        assertThat(buyer().with("Accept", "application/xml")
                        .get("/orders/" + id)
                        .expect(200)
                        .body())
                .isEqualTo(ublOrder(number, "KGM"));
    }

    @Test
    void anOrderIsAnsweredByAUblResponseOnceHoweverOftenItComes() {
        var number = "UBL-" + UUID.randomUUID();
        var placed = buyer().with("Content-Type", "application/xml")
                .post(
                        "/orders",
                        ublOrder(number, "KGM")
                                .replace(
                                        "</cac:Delivery>",
                                        "</cac:Delivery><cac:PaymentTerms><cbc:Note>30 days</cbc:Note></cac:PaymentTerms>"))
                .expect(201)
                .json();
        assertThat(placed.at("/carried/0/place").asText()).isEqualTo("/Order/PaymentTerms/Note");
        assertThat(buyer().with("Content-Type", "application/xml")
                        .post(
                                "/orders",
                                ublOrder(number, "KGM")
                                        .replace(
                                                "</cac:Delivery>",
                                                "</cac:Delivery><cac:PaymentTerms><cbc:Note>30 days</cbc:Note></cac:PaymentTerms>"))
                        .expect(201)
                        .json()
                        .at("/id"))
                .isEqualTo(placed.at("/id"));
        var order = "/orders/" + placed.at("/id").asText();
        var xml = clerk().with("Content-Type", "application/xml");

        var receipt = ublResponse(number, "R-AB", "70")
                .replaceFirst("(?s)<cac:OrderLine>.*</cac:OrderLine>", "")
                .replace(
                        "<cac:OrderReference>",
                        "<cbc:OrderResponseCode>AB</cbc:OrderResponseCode><cac:OrderReference>");
        assertThat(xml.post(order + "/response", receipt)
                        .expect(200)
                        .json()
                        .at("/status")
                        .asText())
                .isEqualTo("PLACED");
        refuses(
                xml.post(order + "/response", ublResponse(number, "R-0", "130")),
                422,
                "/OrderResponse/OrderLine[1]/LineItem");
        var answered = xml.post(order + "/response", ublResponse(number, "R-1", "70"))
                .expect(200)
                .json();
        assertThat(answered.at("/status").asText()).isEqualTo("PARTLY_CONFIRMED");
        assertThat(answered.at("/lines/0/open/amount").asText()).isEqualTo("30");
        assertThat(xml.post(order + "/response", ublResponse(number, "R-1", "70"))
                        .expect(200)
                        .json()
                        .at("/version")
                        .asInt())
                .isEqualTo(answered.at("/version").asInt());
        assertThat(xml.post(order + "/response", ublResponse(number, "R-1", "30"))
                        .expect(409)
                        .problem())
                .isEqualTo("document-number-taken");
        assertThat(buyer().get(order + "/documents").expect(200).json())
                .extracting(document -> document.at("/kind").asText())
                .containsExactly("ORDER", "ORDER_RESPONSE", "ORDER_RESPONSE");
    }

    @Test
    void ordersAreFoundByNumberMaterialAndDayAndExportedAsTheyAreFound() {
        var number = "FIND-" + UUID.randomUUID();
        buyer().with("Content-Type", "application/xml")
                .post("/orders", ublOrder(number, "KGM"))
                .expect(201);

        assertThat(found("text=" + number.toLowerCase(java.util.Locale.ROOT))).hasSize(1);
        assertThat(found("text=" + number + "&placedTo=2020-01-01")).isEmpty();
        assertThat(found("text=%25")).isEmpty();
        assertThat(clerk().get("/orders?text=" + number).json().at("/items")).hasSize(1);
        assertThat(otherClerk().get("/orders?text=" + number).json().at("/items"))
                .isEmpty();
        assertThat(buyer().get("/orders?placedFrom=soon").status()).isEqualTo(400);
        var workbook = buyer().with("Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/orders/export?text=" + number)
                .expect(200);
        assertThat(workbook.body()).startsWith("PK");
    }

    private JsonNode found(String query) {
        return buyer().get("/orders?" + query).expect(200).json().at("/items");
    }

    @Test
    void aUblChangeIsAProposalUntilTheOtherSideAcceptsIt() {
        var number = "UBL-" + UUID.randomUUID();
        var buyer = buyer().with("Content-Type", "application/xml");
        var order = "/orders/"
                + buyer.post("/orders", ublOrder(number, "KGM"))
                        .expect(201)
                        .json()
                        .at("/id")
                        .asText();

        refuses(
                buyer.post(order + "/change", ublChange(number, "L9", "<cbc:LineStatusCode>2</cbc:LineStatusCode>")),
                422,
                "/OrderChange/OrderLine[1]/LineItem/ID");
        var change = ublChange(number, "L1", "<cbc:Quantity unitCode=\"KGM\">60</cbc:Quantity>");
        buyer.post(order + "/change", change).expect(200);
        buyer.post(order + "/change", change).expect(200);
        var proposal = buyer().get(order + "/proposals").expect(200).json().at("/items");
        assertThat(proposal).hasSize(1);
        assertThat(clerk().with("Accept", "application/xml")
                        .get(order + "/change")
                        .expect(200)
                        .body())
                .contains("<cbc:ID>L1</cbc:ID>")
                .contains("<cbc:Quantity unitCode=\"KGM\">60</cbc:Quantity>");
        clerk().with("If-Match", proposal.at("/0/version").asText())
                .post(order + "/proposals/" + proposal.at("/0/id").asText() + "/acceptance", Map.of())
                .expect(200);
        buyer.post(order + "/change", change).expect(200);
        refuses(
                buyer.post(order + "/change", change.replaceFirst("<cbc:ID>[^<]*</cbc:ID>", "<cbc:ID>C-2</cbc:ID>")),
                422,
                "/OrderChange/OrderLine[1]");
        assertThat(buyer().get(order).json().at("/lines/0/quantity/amount").asText())
                .isEqualTo("60");
    }

    private static String ublChange(String order, String line, String wanted) {
        return """
                <OrderChange xmlns="urn:oasis:names:specification:ubl:schema:xsd:OrderChange-2"
                  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                  <cbc:ID>C-1</cbc:ID><cbc:IssueDate>2026-11-21</cbc:IssueDate>
                  <cbc:SequenceNumberID>1</cbc:SequenceNumberID>
                  <cac:OrderReference><cbc:ID>%s</cbc:ID></cac:OrderReference>
                  <cac:BuyerCustomerParty/><cac:SellerSupplierParty/>
                  <cac:OrderLine><cac:LineItem><cbc:ID>%s</cbc:ID>%s<cac:Item/></cac:LineItem></cac:OrderLine>
                </OrderChange>
                """
                .formatted(order, line, wanted);
    }

    private static String ublResponse(String order, String number, String kilograms) {
        return """
                <OrderResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2"
                  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                  <cbc:ID>%s</cbc:ID><cbc:IssueDate>2026-11-21</cbc:IssueDate>
                  <cac:OrderReference><cbc:ID>%s</cbc:ID></cac:OrderReference>
                  <cac:SellerSupplierParty/><cac:BuyerCustomerParty/>
                  <cac:OrderLine><cac:LineItem><cbc:ID>L1</cbc:ID><cbc:LineStatusCode>3</cbc:LineStatusCode>
                    <cbc:Quantity unitCode="KGM">%s</cbc:Quantity><cac:Item/></cac:LineItem></cac:OrderLine>
                </OrderResponse>
                """
                .formatted(number, order, kilograms);
    }

    @Test
    void aUblOrderThatCannotBeTakenIsRefusedWithItsPlace() {
        var xml = buyer().with("Content-Type", "application/xml");

        refuses(xml.post("/orders", ublOrder("UBL-2", "sack")), 422, "/Order/OrderLine[1]/LineItem/Quantity/@unitCode");
        assertThat(xml.post("/orders", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
                        .expect(400)
                        .problem())
                .isEqualTo("xml-unreadable");
        assertThat(xml.post("/orders", "<Order/>").expect(400).problem()).isEqualTo("not-that-ubl-document");
        assertThat(buyer().with("Content-Type", "text/csv")
                        .post("/orders", "a,b")
                        .status())
                .isEqualTo(415);
    }

    private static String ublOrder(String number, String unit) {
        return """
                <Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"
                  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                  <cbc:ID>%s</cbc:ID><cbc:IssueDate>2026-11-21</cbc:IssueDate>
                  <cbc:DocumentCurrencyCode>CNY</cbc:DocumentCurrencyCode>
                  <cac:BuyerCustomerParty><cac:Party/></cac:BuyerCustomerParty>
                  <cac:SellerSupplierParty><cac:Party><cac:PartyIdentification>
                    <cbc:ID schemeID="GLN">6939900000022</cbc:ID></cac:PartyIdentification></cac:Party>
                  </cac:SellerSupplierParty>
                  <cac:Delivery><cac:RequestedDeliveryPeriod><cbc:StartDate>2199-12-01</cbc:StartDate>
                    <cbc:EndDate>2199-12-10</cbc:EndDate></cac:RequestedDeliveryPeriod></cac:Delivery>
                  <cac:OrderLine><cac:LineItem><cbc:ID>L1</cbc:ID><cbc:Quantity unitCode="%s">100</cbc:Quantity>
                    <cac:Price><cbc:PriceAmount currencyID="CNY">285</cbc:PriceAmount>
                      <cbc:BaseQuantity unitCode="KGM">10</cbc:BaseQuantity></cac:Price>
                    <cac:Item><cbc:Name>Chilli</cbc:Name><cac:StandardItemIdentification>
                      <cbc:ID schemeID="GTIN">2050000000010</cbc:ID></cac:StandardItemIdentification></cac:Item>
                  </cac:LineItem></cac:OrderLine>
                </Order>
                """
                .formatted(number, unit);
    }

    private static Arguments bad(int status, String pointer, Map<String, Object> body) {
        return Arguments.of(status, pointer, body);
    }

    private static Map<String, Object> demandWith(String name, Object value) {
        return with(demand(), "lines", List.of(with(demandLine("DRIED-CHILI", "5000"), name, value)));
    }

    private static Map<String, Object> orderWith(String name, Object value) {
        return with(order(SHIZHU), "lines", List.of(with(orderLine("10"), name, value)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> pledgeWith(String farmer, String name, Object value) {
        var line = ((List<Map<String, Object>>) pledge(farmer, "10").get("lines")).get(0);
        return map("lines", List.of(with(line, name, value)));
    }

    private static void refuses(Answer answer, int status, String pointer) {
        answer.expect(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().at("/errors"))
                .as(answer.body())
                .anyMatch(error -> error.at("/pointer").asText().equals(pointer));
    }

    private JsonNode placedOrder() {
        return buyer().post("/orders", order(SHIZHU)).expect(201).json();
    }

    private String confirmedOrderFor(String demandId) {
        var pool = poolOf(demandId);
        pledged(clerk(), pool, "2000").expect(201);
        buyer().post("/pools/" + pool + "/lock", Map.of()).expect(200);
        clear(pool, false).expect(200);
        buyer().post("/pools/" + pool + "/publication", Map.of()).expect(200);
        var order = only(
                clerk().get("/orders?side=seller&demand=" + demandId).json().at("/items"));
        var id = order.at("/id").asText();
        clerk().with("If-Match", "1")
                .put("/orders/" + id + "/answer", answer(accepted(1)))
                .expect(200);
        return id;
    }

    private JsonNode coverage(String demandId) {
        return buyer().get("/demands/" + demandId + "/coverage")
                .expect(200)
                .json()
                .at("/lines/0");
    }

    private String poolOf(String demandId) {
        return only(buyer().get("/pools?demand=" + demandId).expect(200).json().at("/items"))
                .at("/id")
                .asText();
    }

    private static JsonNode only(JsonNode items) {
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private Answer pledged(HttpApi clerk, String pool, String kilograms) {
        var code = "F-" + UUID.randomUUID().toString().substring(0, 8);
        var farmer = clerk.post("/farmers", farmer(code))
                .expect(201)
                .json()
                .at("/id")
                .asText();
        return clerk.post("/pools/" + pool + "/pledges", pledge(farmer, kilograms));
    }

    private Answer clear(String pool, boolean dryRun) {
        return buyer().post("/pools/" + pool + "/clearings", map("rule", "PROPORTIONAL", "dryRun", dryRun));
    }

    private HttpApi buyer() {
        return as("shancheng", LEADER, CHAIN_LEADER, BUYER);
    }

    private HttpApi otherBuyer() {
        return as("stranger", STRANGER, CHAIN_LEADER, BUYER);
    }

    private HttpApi clerk() {
        return as("shizhu-chili", SHIZHU, COOPERATIVE, SELLER);
    }

    private HttpApi otherClerk() {
        return as("jiangjin-pepper", JIANGJIN, COOPERATIVE, SELLER);
    }

    private HttpApi seller() {
        return as("fengnong-inputs", FENGNONG, SUPPLIER, SELLER);
    }
}
