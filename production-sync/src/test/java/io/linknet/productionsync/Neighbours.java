package io.linknet.productionsync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.testing.Contracts;
import io.linknet.kernel.testing.TestBroker;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** The neighbours of production-sync, as it hears them and as they hear it: events over the real broker. */
final class Neighbours {

    static final UUID SELLER = UUID.fromString("01990000-0000-7000-8000-000000000002");

    private Neighbours() {}

    static void admitSeller() {
        var data = Map.of(
                "memberId", SELLER,
                "kind", "COOPERATIVE",
                "alias", "shizhu-chili",
                "nameZh", "石柱红辣椒合作社",
                "nameEn", "Shizhu chilli cooperative");
        send("partner-portal.member", event("partner-portal.member-admitted.v1", SELLER, 1, data), SELLER);
    }

    static void tellStanding(String standing, int sequence) {
        var data = Map.of("memberId", SELLER, "standing", standing);
        send(
                "partner-portal.member",
                event("partner-portal.member-standing-changed.v1", SELLER, sequence, data),
                SELLER);
    }

    /** Procurement's own example: line 1, dried chilli. */
    static String placed(UUID order, UUID buyer) {
        return event("procurement.order-placed.v1", order, 1, example("procurement.order-placed.v1", order, buyer));
    }

    /** Procurement's own example: 2,000 kg on 3 December, 1,000 kg on 8 December of line 1. */
    static String answered(UUID order, UUID buyer, int sequence) {
        return event(
                "procurement.order-answered.v1",
                order,
                sequence,
                example("procurement.order-answered.v1", order, buyer));
    }

    /** Logistics' own example, weighed in on 25 November: of line 1, 1,800 and 1,200 kg, 1,692.5 and 1,200 accepted. */
    static String received(UUID shipment, UUID order, UUID buyer) {
        var data = example("logistics.goods-received.v1", order, buyer);
        data.put("shipmentId", shipment.toString())
                .put("receiptId", UUID.randomUUID().toString());
        data.path("lines").forEach(line -> ((ObjectNode) line).put("orderId", order.toString()));
        return event("logistics.goods-received.v1", shipment, 1, data);
    }

    /** The same event of an order with so many lines, each like its first. */
    static String ofLines(int count, String event) {
        try {
            var told = Json.lenient().readTree(event);
            var first = (ObjectNode) told.at("/data/lines/0");
            var lines = ((ObjectNode) told.path("data")).putArray("lines");
            IntStream.rangeClosed(1, count)
                    .forEach(line -> lines.add(first.deepCopy().put("line", line)));
            return told.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ObjectNode example(String type, UUID order, UUID buyer) {
        var data = (ObjectNode) Contracts.example(type).deepCopy();
        if (data.has("orderId")) {
            data.put("orderId", order.toString());
        }
        return data.put("buyerId", buyer.toString()).put("sellerId", SELLER.toString());
    }

    static void send(String address, String text, UUID subject) {
        try (var connection = TestBroker.shared().connections().createConnection();
                var session = connection.createSession()) {
            var message = session.createTextMessage(text);
            message.setStringProperty("JMSXGroupID", subject.toString());
            session.createProducer(session.createTopic(address)).send(message);
        } catch (JMSException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The next so many events about a plan that the portal is told. */
    static List<JsonNode> told(UUID plan, int count) {
        var found = new ArrayList<JsonNode>();
        try (var connection = TestBroker.shared().connections().createConnection();
                var session = connection.createSession()) {
            connection.start();
            var consumer = session.createConsumer(
                    session.createQueue("production-sync.plan::partner-portal.on.production-sync.plan"));
            while (found.size() < count) {
                var message = consumer.receive(10_000);
                if (message == null) {
                    return found;
                }
                var event = Json.lenient().readTree(message.getBody(String.class));
                if (event.path("subject").asText().equals(plan.toString())) {
                    found.add(event);
                }
            }
            return found;
        } catch (JMSException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String event(String type, UUID subject, int sequence, Object data) {
        var event = Json.lenient().createObjectNode();
        event.put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/" + type.substring(0, type.indexOf('.')))
                .put("type", type)
                .put("subject", subject.toString())
                .put("time", Instant.now().toString())
                .put("sequence", Integer.toString(sequence))
                .put("actor", "test|neighbour")
                .put("correlationid", UUID.randomUUID().toString())
                .put("datacontenttype", "application/json");
        event.set("data", data instanceof JsonNode tree ? tree : Json.mapper().valueToTree(data));
        return event.toString();
    }
}
