package io.linknet.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goods go from the promise to the scale, lot by lot, and can be traced back. */
class GoodsLeaveATraceIT extends GoodsStage {

    private static final String SETTLEMENT = "logistics.shipment::supply-finance.on.logistics.shipment";

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

    @Test
    void aLabelThatNobodyPrintedLeadsNowhere() {
        assertThat(anybody().get("/trace/02050000000010/NO-SUCH-LOT").status()).isEqualTo(404);
        assertThat(anybody().get("/trace/02050000000011/NO-SUCH-LOT").status()).isEqualTo(404);
        assertThat(anybody().get("/trace/rubbish/rubbish/qr.png").status()).isEqualTo(404);
    }

    private static Map<String, Object> loadOf(UUID order, String lotNumber, String origin) {
        var lot = new HashMap<>(lot(lotNumber, "10"));
        lot.put("origin", origin);
        return load(order, List.of(lot));
    }
}
