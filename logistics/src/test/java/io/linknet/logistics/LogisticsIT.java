package io.linknet.logistics;

import static io.linknet.kernel.caller.MemberKind.CARRIER;
import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.Roles.BUYER;
import static io.linknet.kernel.caller.Roles.DISPATCHER;
import static io.linknet.kernel.caller.Roles.DRIVER;
import static io.linknet.kernel.caller.Roles.QUALITY_INSPECTOR;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.kernel.caller.Roles.TREASURER;
import static io.linknet.logistics.Network.kg;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import io.linknet.kernel.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as others meet it: events in, HTTP, events out, on Payara Micro, PostgreSQL and Artemis. */
class LogisticsIT extends ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SETTLEMENT = "logistics.shipment::supply-finance.on.logistics.shipment";

    @BeforeEach
    void membersAreKnown() {
        Network.admit(Network.LEADER, CHAIN_LEADER, "shancheng", "500115", "6939900000015");
        Network.admit(Network.COOPERATIVE, COOPERATIVE, "shizhu-chili", "500240", "6939900000022");
        Network.admit(Network.OTHER_COOPERATIVE, COOPERATIVE, "jiangjin-pepper", "500116", "6939900000039");
        Network.admit(Network.CARRIER, CARRIER, "yutong-logistics", "500113", "6939900000176");
        await().atMost(PATIENCE)
                .until(() -> clerk().get("/carriers").expect(200).json().size() == 1);
    }

    @Test
    void goodsGoFromThePromiseToTheScaleAndLeaveATrace() {
        var order = confirmedOrder();
        var delivery = delivery(order);
        assertThat(delivery.at("/mayShip/amount").asText()).isEqualTo("2100");
        assertThat(delivery.at("/proposedLot").asText()).startsWith("SHIZHU-");

        var shipment = clerk().post("/shipments", load(order, "1200", "800")).expect(201);
        var id = shipment.json().at("/id").asText();
        assertThat(shipment.json().at("/sscc").asText()).startsWith("069399000").hasSize(18);

        driver().post("/shipments/" + id + "/milestones", Map.of("kind", "PICKED_UP", "place", "石柱"))
                .expect(201);
        driver().post(
                        "/shipments/" + id + "/milestones",
                        Map.of("kind", "DELAYED", "note", "大雾封路", "expectedArrival", "2199-01-01"))
                .expect(201);
        assertThat(buyer().get("/shipments/" + id).json().at("/isDelayed").asBoolean())
                .isTrue();
        driver().post("/shipments/" + id + "/milestones", Map.of("kind", "ARRIVED"))
                .expect(201);
        var receipt = receiver()
                .post("/shipments/" + id + "/receipt", weighIn(shipment.json()))
                .expect(201)
                .json();

        assertThat(receipt.at("/lines/0/accepted/amount").asText()).isEqualTo("1090");
        assertThat(receipt.at("/lines/0/rejected/amount").asText()).isEqualTo("100");
        assertThat(receipt.at("/lines/0/shortage/amount").asText()).isEqualTo("10");
        assertThat(clerk().get("/shipments/" + id + "/receipt").expect(200).json())
                .isEqualTo(receipt);
        assertThat(clerk().get("/shipments/" + id).json().at("/status").asText())
                .isEqualTo("RECEIVED");
        assertThat(Network.next(SETTLEMENT, UUID.fromString(id), 5))
                .extracting(event -> event.at("/type").asText())
                .containsExactly(
                        "logistics.shipment-announced.v1",
                        "logistics.milestone-reported.v1",
                        "logistics.milestone-reported.v1",
                        "logistics.milestone-reported.v1",
                        "logistics.goods-received.v1");
        traceIsThere(shipment.json());
    }

    private void traceIsThere(JsonNode shipment) {
        var sscc = "https://id.gs1.org/00/" + shipment.at("/sscc").asText();
        var lot = shipment.at("/lines/0/lots/0/lotNumber").asText();

        var events = events(clerk().get("/epcis/events?MATCH_anyEPC=" + sscc));
        assertThat(events)
                .extracting(event -> event.at("/bizStep").asText())
                .containsExactly("packing", "shipping", "arriving", "receiving", "unpacking");
        assertThat(events(driver().get("/epcis/events?MATCH_anyEPC=urn:epc:id:sscc:69399000."
                        + shipment.at("/sscc").asText().charAt(0)
                        + shipment.at("/sscc").asText().substring(9, 17))))
                .hasSize(5);
        assertThat(events(buyer().get("/epcis/events?EQ_bizStep=commissioning&MATCH_epcClass="
                        + "https://id.gs1.org/01/02050000000010/10/" + lot)))
                .hasSize(1);
        assertThat(events(stranger().get("/epcis/events?MATCH_anyEPC=" + sscc))).isEmpty();

        var story = anybody().get("/trace/02050000000010/" + lot).expect(200).json();
        assertThat(story.at("/districtZh").asText()).isEqualTo("石柱土家族自治县");
        assertThat(story.at("/link").asText()).isEqualTo("http://localhost:8080/trace/01/02050000000010/10/" + lot);
        assertThat(StreamSupport.stream(story.at("/steps").spliterator(), false))
                .extracting(step -> step.at("/kind").asText())
                .containsExactly("ANNOUNCED", "PICKED_UP", "ARRIVED", "RECEIVED");
        assertThat(story.toString()).doesNotContain("\"18.88\"").doesNotContain("quantity");
        assertThat(anybody().get("/trace/2050000000010/" + lot + "/qr.svg").header("Content-Type"))
                .startsWith("image/svg+xml");
        assertThat(anybody().get("/trace/2050000000010/" + lot + "/qr.png").status())
                .isEqualTo(200);
    }

    @Test
    void anAnswerThatOvertakesItsOrderWaitsForIt() {
        var order = UUID.randomUUID();
        Network.send("procurement.order", Network.answered(order), order);

        Network.send("procurement.order", Network.placed(order), order);

        assertThat(delivery(order).at("/confirmed/amount").asText()).isEqualTo("2000");
    }

    @Test
    void anAnswerThatComesTwiceCountsOnce() {
        var order = UUID.randomUUID();
        var answered = Network.answered(order);
        Network.send("procurement.order", Network.placed(order), order);
        Network.send("procurement.order", answered, order);
        Network.send("procurement.order", answered, order);
        var later = confirmedOrder();

        assertThat(delivery(later)).isNotNull();
        assertThat(delivery(order).at("/confirmed/amount").asText()).isEqualTo("2000");
    }

    @Test
    void aChangedOrderMovesWhatMayBeShippedAndNotWhatIs() {
        var order = confirmedOrder();
        clerk().post("/shipments", load(order, "400")).expect(201);

        Network.send("procurement.order", Network.changed(order), order);

        await().atMost(PATIENCE)
                .until(() -> delivery(order).at("/gradeCode").asText().equals("B"));
        var first = delivery(order);
        assertThat(first.at("/ordered/amount").asText()).isEqualTo("2500");
        assertThat(first.at("/shipped/amount").asText()).isEqualTo("400");
        assertThat(first.at("/open/amount").asText()).isEqualTo("100");
        assertThat(clerk().post("/shipments", load(order, "100.000001")).problem())
                .isEqualTo("more-than-confirmed");
        clerk().post("/shipments", load(order, "100")).expect(201);
        assertThat(delivery(order).at("/orderLine").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsShippedIsTakenOffThePromise() {
        var order = confirmedOrder();

        clerk().post("/shipments", load(order, "1500")).expect(201);

        assertThat(delivery(order).at("/open/amount").asText()).isEqualTo("500");
        assertThat(clerk().post("/shipments", load(order, "600.000001")).problem())
                .isEqualTo("more-than-confirmed");
        clerk().post("/shipments", load(order, "600")).expect(201);
    }

    @Test
    void ofManyThatShipTheLastTonAtOnceOnlyAsManyWinAsFit() throws Exception {
        var order = confirmedOrder();
        var start = new CyclicBarrier(6);
        var attempts = IntStream.range(0, 6)
                .mapToObj(attempt -> (Callable<Integer>) () -> {
                    start.await();
                    return clerk().post("/shipments", load(order, "1000")).status();
                })
                .toList();
        var threads = Executors.newFixedThreadPool(6);

        var answers = new ArrayList<Integer>();
        for (var answer : threads.invokeAll(attempts)) {
            answers.add(answer.get());
        }
        threads.shutdown();

        assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
        assertThat(answers).allMatch(status -> status == 201 || status == 422);
    }

    @Test
    void aSuspendedCarrierIsNotOfferedAndNotBookedAndDrivesWhatItHas() {
        var carrier = UUID.randomUUID();
        Network.admit(carrier, CARRIER, "a-" + carrier, "500113", "6939900000183");
        await().atMost(PATIENCE).until(() -> carriers().contains(carrier.toString()));
        var byThat = new HashMap<>(load(confirmedOrder(), "10"));
        byThat.put("carrierId", carrier);
        var before = clerk().post("/shipments", byThat).expect(201).json();

        Network.tellStanding(carrier, "SUSPENDED", 2);
        await().atMost(PATIENCE).until(() -> !carriers().contains(carrier.toString()));
        var refused = clerk().post("/shipments", byThat).expect(422);
        assertThat(refused.problem()).isEqualTo("member-not-in-good-standing");
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/carrierId");
        as("driver", carrier, CARRIER, DRIVER)
                .post("/shipments/" + before.at("/id").asText() + "/milestones", Map.of("kind", "PICKED_UP"))
                .expect(201);

        Network.tellStanding(carrier, "LEFT", 3);
        assertThat(clerk().post("/shipments", byThat).problem()).isEqualTo("member-not-in-good-standing");
        Network.tellStanding(carrier, "ACTIVE", 4);
        await().atMost(PATIENCE).until(() -> carriers().contains(carrier.toString()));
        clerk().post("/shipments", byThat).expect(201);
        Network.tellStanding(carrier, "LEFT", 5);
        await().atMost(PATIENCE).until(() -> !carriers().contains(carrier.toString()));
    }

    private String carriers() {
        return clerk().get("/carriers").expect(200).body();
    }

    @Test
    void aReplayedNoticeShipsOnceAndAnswersTheSame() {
        var order = confirmedOrder();
        var once = clerk().with("Idempotency-Key", UUID.randomUUID().toString());
        var load = load(order, "1000");

        var first = once.post("/shipments", load).expect(201);
        var again = once.post("/shipments", load);
        var other = once.post("/shipments", load(order, "900"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(delivery(order).at("/shipped/amount").asText()).isEqualTo("1000");
    }

    @Test
    void aReplayedMilestoneAndReceiptHappenOnce() {
        var shipment = shipped();
        var path = "/shipments/" + shipment.at("/id").asText();
        var driver = driver().with("Idempotency-Key", UUID.randomUUID().toString());
        var receiver = receiver().with("Idempotency-Key", UUID.randomUUID().toString());

        driver.post(path + "/milestones", Map.of("kind", "PICKED_UP")).expect(201);
        assertThat(driver.post(path + "/milestones", Map.of("kind", "PICKED_UP"))
                        .header("Idempotent-Replayed"))
                .isEqualTo("true");
        receiver.post(path + "/receipt", weighIn(shipment)).expect(201);
        assertThat(receiver.post(path + "/receipt", weighIn(shipment)).header("Idempotent-Replayed"))
                .isEqualTo("true");

        assertThat(clerk().get(path + "/milestones").json()).hasSize(1);
        assertThat(receiver().post(path + "/receipt", weighIn(shipment)).problem())
                .isEqualTo("already-received");
    }

    @Test
    void aStaleVersionIsRefused() {
        var shipment = shipped();
        var path = "/shipments/" + shipment.at("/id").asText();

        assertThat(driver().with("If-Match", "\"99\"")
                        .post(path + "/milestones", Map.of("kind", "PICKED_UP"))
                        .status())
                .isEqualTo(412);
        assertThat(receiver()
                        .with("If-Match", "\"99\"")
                        .post(path + "/receipt", weighIn(shipment))
                        .status())
                .isEqualTo(412);
        var seen = driver().get(path).header("ETag");
        driver().with("If-Match", seen)
                .post(path + "/milestones", Map.of("kind", "PICKED_UP"))
                .expect(201);
    }

    @Test
    void shipmentsOfOthersDoNotExist() {
        var order = confirmedOrder();
        var shipment =
                clerk().post("/shipments", load(order, "100")).expect(201).json();
        var path = "/shipments/" + shipment.at("/id").asText();
        var otherDriver = as("jialing-coldchain", Network.OTHER_CARRIER, CARRIER, DRIVER, QUALITY_INSPECTOR);

        for (var read : List.of(path, path + "/milestones", path + "/receipt")) {
            assertThat(stranger().get(read).status()).as(read).isEqualTo(404);
            assertThat(otherDriver.get(read).status()).as(read).isEqualTo(404);
        }
        assertThat(stranger().post("/shipments", load(order, "100")).problem()).isEqualTo("unknown-order-line");
        assertThat(otherDriver
                        .post(path + "/milestones", Map.of("kind", "PICKED_UP"))
                        .status())
                .isEqualTo(404);
        assertThat(otherDriver.post(path + "/receipt", weighIn(shipment)).status())
                .isEqualTo(404);
        assertThat(stranger().get("/shipments").json().at("/items")).isEmpty();
        assertThat(stranger().get("/deliveries").json().at("/items")).isEmpty();
    }

    @Test
    void aPartyInAnotherPartIsTurnedAway() {
        var shipment = shipped();
        var path = "/shipments/" + shipment.at("/id").asText();
        var sellersDriver = as("shizhu-chili", Network.COOPERATIVE, COOPERATIVE, DRIVER, QUALITY_INSPECTOR);

        assertThat(sellersDriver
                        .post(path + "/milestones", Map.of("kind", "PICKED_UP"))
                        .problem())
                .isEqualTo("not-the-carrier");
        assertThat(sellersDriver.post(path + "/receipt", weighIn(shipment)).problem())
                .isEqualTo("not-the-buyer");
    }

    @Test
    void aLotNumberOfAnotherMakerIsTaken() {
        var mine = clerk().post("/shipments", load(confirmedOrder(), "100"))
                .expect(201)
                .json();
        var number = mine.at("/lines/0/lots/0/lotNumber").asText();
        var order = confirmedOrder();

        var other = clerk().post("/shipments", loadOf(order, number, "石柱县别处"));
        var same = clerk().post("/shipments", loadOf(order, number, "石柱县三河镇"));

        assertThat(other.problem()).isEqualTo("lot-differs");
        assertThat(same.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /deliveries",
                "GET /shipments",
                "POST /shipments",
                "GET /shipments/ID",
                "GET /shipments/ID/milestones",
                "POST /shipments/ID/milestones",
                "GET /shipments/ID/receipt",
                "POST /shipments/ID/receipt",
                "GET /epcis/events",
                "GET /carriers"
            })
    void whoIsNotSignedInGetsNothing(String request) {
        var parts = request.replace("ID", UUID.randomUUID().toString()).split(" ");

        var answer = anybody().send(parts[0], parts[1], parts[0].equals("POST") ? Map.of() : null);

        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/shipments", "/shipments/ID/milestones", "/shipments/ID/receipt"})
    void whoHasAnotherRoleIsRefused(String path) {
        var treasurer = as("shizhu-chili", Network.COOPERATIVE, COOPERATIVE, TREASURER);

        assertThat(treasurer
                        .post(path.replace("ID", UUID.randomUUID().toString()), Map.of())
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quantity | {\"amount\":\"-1\",\"unit\":\"KGM\"} | 400",
                "quantity | {\"amount\":\"0\",\"unit\":\"KGM\"} | 400",
                "quantity | {\"amount\":1,\"unit\":\"KGM\"} | 400",
                "quantity | {\"amount\":\"1e3\",\"unit\":\"KGM\"} | 400",
                "quantity | {\"amount\":\"1\",\"unit\":\"jin\"} | 400",
                "quantity | {\"amount\":\"1\",\"unit\":\"LTR\"} | 422",
                "quantity | {\"amount\":\"999999999999999\",\"unit\":\"KGM\"} | 400",
                "quantity | {\"amount\":\"99999999999999\",\"unit\":\"KGM\"} | 422",
                "quantity | null | 400",
                "lotNumber | \"a/b\" | 400",
                "lotNumber | \"123456789012345678901\" | 400",
                "producedOn | \"yesterday\" | 400",
                "producedOn | \"2199-01-01\" | 422",
                "origin | \" \" | 400",
                "origin | 5 | 400"
            })
    void aLotThatMakesNoSenseIsRefused(String field, String value, int status) {
        var order = confirmedOrder();
        var lot = new HashMap<String, Object>(
                lot("L-" + UUID.randomUUID().toString().substring(0, 8), "10"));
        lot.put(field, "PLACEHOLDER");
        var body = json(load(order, List.of(lot))).replace("\"PLACEHOLDER\"", value);

        assertThat(clerk().post("/shipments", body).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "carrierId | \"01990000-0000-7000-8000-000000000003\" | 422",
                "carrierId | \"nobody\" | 400",
                "plannedArrival | \"2020-01-01\" | 422",
                "plannedArrival | 7 | 400",
                "lines | [] | 400",
                "lines | {} | 400",
                "vehicle | \"01234567890123456789012345678901234567890\" | 400",
                "price | \"1\" | 400"
            })
    void aNoticeThatMakesNoSenseIsRefused(String field, String value, int status) {
        var load = new HashMap<>(load(confirmedOrder(), "10"));
        load.put(field, "PLACEHOLDER");

        assertThat(clerk().post("/shipments", json(load).replace("\"PLACEHOLDER\"", value))
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"FLOWN\"} | 400",
                "{\"kind\":5} | 400",
                "{} | 400",
                "{\"kind\":\"PICKED_UP\",\"at\":\"noon\"} | 400",
                "{\"kind\":\"PICKED_UP\",\"at\":\"2199-01-01T00:00:00Z\"} | 422",
                "{\"kind\":\"DELAYED\"} | 422",
                "{\"kind\":\"PICKED_UP\",\"speed\":1} | 400",
                "{ | 400"
            })
    void aMilestoneThatMakesNoSenseIsRefused(String body, int status) {
        var path = "/shipments/" + shipped().at("/id").asText() + "/milestones";

        assertThat(driver().post(path, body).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gross | {\"amount\":\"-1\",\"unit\":\"KGM\"} | 400",
                "gross | {\"amount\":\"1\",\"unit\":\"jin\"} | 400",
                "gross | {\"amount\":\"1\",\"unit\":\"LTR\"} | 422",
                "gross | {\"amount\":\"999999999999999\",\"unit\":\"KGM\"} | 400",
                "gross | {\"amount\":1,\"unit\":\"KGM\"} | 400",
                "tare | {\"amount\":\"99999\",\"unit\":\"KGM\"} | 422",
                "rejected | {\"amount\":\"1190.5\",\"unit\":\"KGM\"} | 422",
                "reason | \" \" | 422",
                "deductionPercent | \"100.01\" | 400",
                "deductionPercent | \"-0.5\" | 400",
                "deliveredGrade | \"so la la\" | 400",
                "lotId | \"01990000-0000-7000-8000-000000000003\" | 422",
                "orderLine | 0 | 400"
            })
    void aWeighInThatMakesNoSenseIsRefused(String field, String value, int status) {
        var shipment = shipped();
        var line = new HashMap<String, Object>(weighed(shipment, 0, "1390", "200", "100"));
        line.put(field, "PLACEHOLDER");
        var body = json(Map.of("lines", List.of(line))).replace("\"PLACEHOLDER\"", value);

        assertThat(receiver()
                        .post("/shipments/" + shipment.at("/id").asText() + "/receipt", body)
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/epcis/events?EQ_colour=red",
                "/epcis/events?GE_eventTime=yesterday",
                "/epcis/events?perPage=0",
                "/epcis/events?nextPageToken=rubbish",
                "/shipments?status=FLYING",
                "/shipments?after=rubbish"
            })
    void aQuestionThatMakesNoSenseIsRefused(String path) {
        assertThat(clerk().get(path).status()).isEqualTo(400);
    }

    @Test
    void aLabelThatNobodyPrintedLeadsNowhere() {
        assertThat(anybody().get("/trace/02050000000010/NO-SUCH-LOT").status()).isEqualTo(404);
        assertThat(anybody().get("/trace/02050000000011/NO-SUCH-LOT").status()).isEqualTo(404);
        assertThat(anybody().get("/trace/rubbish/rubbish/qr.png").status()).isEqualTo(404);
    }

    @Test
    void listsAreReadPageByPage() {
        var order = confirmedOrder();
        for (var count = 0; count < 3; count++) {
            clerk().post("/shipments", load(order, "10")).expect(201);
        }

        var first = clerk().get("/shipments?limit=2").expect(200).json();
        var second = clerk().get("/shipments?limit=2&after=" + first.at("/next").asText())
                .expect(200)
                .json();

        assertThat(first.at("/items")).hasSize(2);
        assertThat(second.at("/items").get(0).at("/id")).isNotIn(first.at("/items/0/id"), first.at("/items/1/id"));

        var events = clerk().get("/epcis/events?perPage=1").expect(200);
        assertThat(events.header("Link")).contains("nextPageToken=").contains("rel=\"next\"");
    }

    @Test
    void theDatabaseShowsNobodyWhatIsNotTheirs() throws SQLException {
        var shipment = shipped();
        receiver()
                .post("/shipments/" + shipment.at("/id").asText() + "/receipt", weighIn(shipment))
                .expect(201);

        try (var connection = TestDatabase.shared().app("logistics").getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.party', '" + Network.OTHER_COOPERATIVE + "', true)");
            for (var table : List.of(
                    "deliverable",
                    "promise",
                    "shipment",
                    "shipment_line",
                    "shipped_lot",
                    "lot",
                    "milestone",
                    "receipt",
                    "receipt_line",
                    "epcis_event")) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
            }
        }
    }

    private UUID confirmedOrder() {
        var order = UUID.randomUUID();
        Network.send("procurement.order", Network.placed(order), order);
        Network.send("procurement.order", Network.answered(order), order);
        await().atMost(PATIENCE).until(() -> find(order) != null);
        return order;
    }

    private JsonNode delivery(UUID order) {
        await().atMost(PATIENCE).until(() -> find(order) != null);
        return find(order);
    }

    private @org.jspecify.annotations.Nullable JsonNode find(UUID order) {
        var after = "";
        do {
            var page = clerk().get("/deliveries?limit=200&after=" + after)
                    .expect(200)
                    .json();
            for (var item : page.at("/items")) {
                if (item.at("/orderId").asText().equals(order.toString())) {
                    return item;
                }
            }
            after = page.path("next").asText("");
        } while (!after.isEmpty());
        return null;
    }

    private JsonNode shipped() {
        return clerk().post("/shipments", load(confirmedOrder(), "1200"))
                .expect(201)
                .json();
    }

    private static Map<String, Object> load(UUID order, String... kilograms) {
        var lots = new ArrayList<Map<String, Object>>();
        for (var amount : kilograms) {
            lots.add(lot("L-" + UUID.randomUUID().toString().substring(0, 12), amount));
        }
        return load(order, lots);
    }

    private static Map<String, Object> loadOf(UUID order, String lotNumber, String origin) {
        var lot = new HashMap<>(lot(lotNumber, "10"));
        lot.put("origin", origin);
        return load(order, List.of(lot));
    }

    private static Map<String, Object> load(UUID order, List<Map<String, Object>> lots) {
        return Map.of(
                "carrierId",
                Network.CARRIER,
                "plannedArrival",
                "2199-12-31",
                "lines",
                List.of(Map.of("orderId", order, "orderLine", 1, "lots", lots)));
    }

    private static Map<String, Object> lot(String number, String kilograms) {
        return Map.of("lotNumber", number, "quantity", kg(kilograms), "producedOn", "2026-11-18", "origin", "石柱县三河镇");
    }

    /** The first lot 10 kg short and 100 kg rejected, the others as announced. */
    private static Map<String, Object> weighIn(JsonNode shipment) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var index = 0; index < shipment.at("/lines/0/lots").size(); index++) {
            var announced = new java.math.BigDecimal(
                    shipment.at("/lines/0/lots/" + index + "/quantity/amount").asText());
            var gross = announced.add(new java.math.BigDecimal(index == 0 ? "190" : "200"));
            lines.add(weighed(shipment, index, gross.toPlainString(), "200", index == 0 ? "100" : "0"));
        }
        return Map.of("lines", lines);
    }

    private static Map<String, Object> weighed(JsonNode shipment, int lot, String gross, String tare, String rejected) {
        return Map.of(
                "orderId", shipment.at("/lines/0/orderId").asText(),
                "orderLine", 1,
                "lotId", shipment.at("/lines/0/lots/" + lot + "/lotId").asText(),
                "gross", kg(gross),
                "tare", kg(tare),
                "deliveredGrade", "B",
                "deductionPercent", "3.5",
                "rejected", kg(rejected),
                "reason", "两袋受潮发霉");
    }

    private static List<JsonNode> events(Answer answer) {
        var found = new ArrayList<JsonNode>();
        answer.expect(200)
                .json()
                .at("/epcisBody/queryResults/resultsBody/eventList")
                .forEach(found::add);
        return found;
    }

    private static String json(Object body) {
        return io.linknet.kernel.rest.Json.mapper().valueToTree(body).toString();
    }

    private HttpApi clerk() {
        return as("shizhu-chili", Network.COOPERATIVE, COOPERATIVE, SELLER, DISPATCHER);
    }

    private HttpApi stranger() {
        return as("jiangjin-pepper", Network.OTHER_COOPERATIVE, COOPERATIVE, SELLER, DISPATCHER);
    }

    private HttpApi driver() {
        return as("yutong-logistics", Network.CARRIER, CARRIER, DRIVER);
    }

    private HttpApi buyer() {
        return as("shancheng", Network.LEADER, CHAIN_LEADER, BUYER);
    }

    private HttpApi receiver() {
        return as("shancheng", Network.LEADER, CHAIN_LEADER, QUALITY_INSPECTOR);
    }
}
