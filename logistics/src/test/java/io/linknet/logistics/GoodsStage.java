package io.linknet.logistics;

import static io.linknet.kernel.caller.MemberKind.CARRIER;
import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.Roles.BUYER;
import static io.linknet.kernel.caller.Roles.DISPATCHER;
import static io.linknet.kernel.caller.Roles.DRIVER;
import static io.linknet.kernel.caller.Roles.QUALITY_INSPECTOR;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.logistics.Network.kg;
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
import org.junit.jupiter.api.BeforeEach;

/** The service as others meet it, on Payara Micro, PostgreSQL and Artemis: events in, HTTP, events out; and who acts on it. */
abstract class GoodsStage extends ServiceIT {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    @BeforeEach
    void membersAreKnown() {
        Network.admit(Network.LEADER, CHAIN_LEADER, "shancheng", "500115", "6939900000015");
        Network.admit(Network.COOPERATIVE, COOPERATIVE, "shizhu-chili", "500240", "6939900000022");
        Network.admit(Network.OTHER_COOPERATIVE, COOPERATIVE, "jiangjin-pepper", "500116", "6939900000039");
        Network.admit(Network.CARRIER, CARRIER, "yutong-logistics", "500113", "6939900000176");
        await().atMost(PATIENCE)
                .until(() -> clerk().get("/carriers").expect(200).json().size() == 1);
    }

    String carriers() {
        return clerk().get("/carriers").expect(200).body();
    }

    UUID confirmedOrder() {
        var order = UUID.randomUUID();
        Network.send("procurement.order", Network.placed(order), order);
        Network.send("procurement.order", Network.answered(order), order);
        await().atMost(PATIENCE).until(() -> find(order) != null);
        return order;
    }

    JsonNode delivery(UUID order) {
        await().atMost(PATIENCE).until(() -> find(order) != null);
        return find(order);
    }

    @org.jspecify.annotations.Nullable
    JsonNode find(UUID order) {
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

    JsonNode shipped() {
        return clerk().post("/shipments", load(confirmedOrder(), "1200"))
                .expect(201)
                .json();
    }

    static Map<String, Object> load(UUID order, String... kilograms) {
        var lots = new ArrayList<Map<String, Object>>();
        for (var amount : kilograms) {
            lots.add(lot("L-" + UUID.randomUUID().toString().substring(0, 12), amount));
        }
        return load(order, lots);
    }

    static Map<String, Object> load(UUID order, List<Map<String, Object>> lots) {
        return Map.of(
                "carrierId",
                Network.CARRIER,
                "plannedArrival",
                "2199-12-31",
                "lines",
                List.of(Map.of("orderId", order, "orderLine", 1, "lots", lots)));
    }

    static Map<String, Object> lot(String number, String kilograms) {
        return Map.of("lotNumber", number, "quantity", kg(kilograms), "producedOn", "2026-11-18", "origin", "石柱县三河镇");
    }

    /** The first lot 10 kg short and 100 kg rejected, the others as announced. */
    static Map<String, Object> weighIn(JsonNode shipment) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var index = 0; index < shipment.at("/lines/0/lots").size(); index++) {
            var announced = new java.math.BigDecimal(
                    shipment.at("/lines/0/lots/" + index + "/quantity/amount").asText());
            var gross = announced.add(new java.math.BigDecimal(index == 0 ? "190" : "200"));
            lines.add(weighed(shipment, index, gross.toPlainString(), "200", index == 0 ? "100" : "0"));
        }
        return Map.of("lines", lines);
    }

    static Map<String, Object> weighed(JsonNode shipment, int lot, String gross, String tare, String rejected) {
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

    static List<JsonNode> events(Answer answer) {
        var found = new ArrayList<JsonNode>();
        answer.expect(200)
                .json()
                .at("/epcisBody/queryResults/resultsBody/eventList")
                .forEach(found::add);
        return found;
    }

    static String json(Object body) {
        return io.linknet.kernel.rest.Json.mapper().valueToTree(body).toString();
    }

    HttpApi clerk() {
        return as("shizhu-chili", Network.COOPERATIVE, COOPERATIVE, SELLER, DISPATCHER);
    }

    HttpApi stranger() {
        return as("jiangjin-pepper", Network.OTHER_COOPERATIVE, COOPERATIVE, SELLER, DISPATCHER);
    }

    HttpApi driver() {
        return as("yutong-logistics", Network.CARRIER, CARRIER, DRIVER);
    }

    HttpApi buyer() {
        return as("shancheng", Network.LEADER, CHAIN_LEADER, BUYER);
    }

    HttpApi receiver() {
        return as("shancheng", Network.LEADER, CHAIN_LEADER, QUALITY_INSPECTOR);
    }
}
