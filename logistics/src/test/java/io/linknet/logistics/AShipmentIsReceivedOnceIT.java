package io.linknet.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shipment is reported on its way and weighed in, each once and in the version that was seen. */
class AShipmentIsReceivedOnceIT extends GoodsStage {

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
}
