package io.linknet.procurement;

import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.yuan;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Deliveries as logistics and supply-finance tell of them, and what procurement has noted of them. */
final class Fulfilments {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Fulfilments() {}

    /** A part of an order line is shipped, some of it taken, and 12.34 yuan of it confirmed; returns when that is noted. */
    static void deliver(String order, JsonNode line, BigDecimal shipped, BigDecimal taken) {
        var shipment = UUID.randomUUID();
        var receipt = UUID.randomUUID();
        var payable = UUID.randomUUID();
        var number = line.at("/line").asInt();
        var unit = line.at("/quantity/unit").asText();
        var goods = map(
                "orderId",
                order,
                "orderLine",
                number,
                "quantity",
                map("amount", shipped.toPlainString(), "unit", unit));
        var accepted = map(
                "orderId", order, "orderLine", number, "accepted", map("amount", taken.toPlainString(), "unit", unit));
        var due = map("orderId", order, "orderLine", number, "amount", yuan("12.34"));
        tell("logistics.shipment", "logistics.shipment-announced.v1", shipment, 1, "shipmentId", shipment, goods);
        tell("logistics.shipment", "logistics.goods-received.v1", shipment, 2, "receiptId", receipt, accepted);
        tell("supply-finance.payable", "supply-finance.payable-confirmed.v1", payable, 1, "payableId", payable, due);
        var noted = "select count(*) from fulfilment where source_id in ('" + shipment + "', '" + receipt + "', '"
                + payable + "')";
        await().atMost(PATIENCE).until(() -> sum(noted).intValueExact() == 3);
    }

    private static void tell(
            String address, String type, UUID subject, long sequence, String idName, UUID id, Object line) {
        var payload = map(idName, id, "receivedAt", "2026-11-21T06:00:00Z", "lines", List.of(line));
        Network.send(address, Network.event(type, subject, sequence, payload), subject);
    }

    /** What has left of an order line so far. */
    static BigDecimal shipped(String order, int line) {
        return sum("select coalesce(sum(amount), 0) from fulfilment where stage = 'SHIPPED' and order_id = '" + order
                + "' and order_line = " + line);
    }

    static BigDecimal sum(String query) {
        try (var connection = TestDatabase.shared().superuser("procurement");
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getBigDecimal(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
