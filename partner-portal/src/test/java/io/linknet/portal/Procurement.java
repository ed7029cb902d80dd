package io.linknet.portal;

import io.linknet.kernel.rest.Json;
import io.linknet.kernel.testing.TestBroker;
import jakarta.jms.JMSException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Procurement, as the portal's listeners hear it: events over the real broker. */
final class Procurement {

    private Procurement() {}

    /** Tells that an order was placed. */
    static void placed(UUID order, String number, UUID buyer, UUID seller) {
        var event = Json.lenient().createObjectNode();
        event.put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/procurement")
                .put("type", "procurement.order-placed.v1")
                .put("subject", order.toString())
                .put("time", Instant.now().toString())
                .put("sequence", "1")
                .put("actor", "test|neighbour")
                .put("correlationid", UUID.randomUUID().toString())
                .put("datacontenttype", "application/json");
        var data = Map.of("orderId", order, "number", number, "buyerId", buyer, "sellerId", seller);
        event.set("data", Json.mapper().valueToTree(data));
        send("procurement.order", event.toString(), order);
    }

    private static void send(String address, String text, UUID subject) {
        try (var connection = TestBroker.shared().connections().createConnection();
                var session = connection.createSession()) {
            var message = session.createTextMessage(text);
            message.setStringProperty("JMSXGroupID", subject.toString());
            session.createProducer(session.createTopic(address)).send(message);
        } catch (JMSException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
