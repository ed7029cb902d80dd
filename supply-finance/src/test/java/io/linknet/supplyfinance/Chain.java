package io.linknet.supplyfinance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.testing.TestBroker;
import jakarta.jms.JMSException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The neighbours of supply-finance, as its listeners hear them: events sent to the real broker. */
final class Chain {

    static final UUID LEADER = UUID.fromString("01990000-0000-7000-8000-000000000001");
    static final UUID COOPERATIVE = UUID.fromString("01990000-0000-7000-8000-000000000002");
    static final UUID SUPPLIER = UUID.fromString("01990000-0000-7000-8000-000000000014");
    static final UUID BANK = UUID.fromString("01990000-0000-7000-8000-00000000001b");
    static final UUID OTHER_BANK = UUID.fromString("01990000-0000-7000-8000-00000000001c");
    static final UUID STRANGER = UUID.fromString("01990000-0000-7000-8000-0000000000ff");

    private Chain() {}

    /** A delivery of one order: two lots of one line, the second with a deduction. */
    record Delivery(UUID orderId, String orderNumber, UUID shipmentId, UUID receiptId) {

        static Delivery fresh() {
            var orderId = UUID.randomUUID();
            return new Delivery(
                    orderId, "PO-" + orderId.toString().substring(0, 8), UUID.randomUUID(), UUID.randomUUID());
        }
    }

    static void admit(UUID member, MemberKind kind, String alias) {
        send(
                "partner-portal.member",
                "partner-portal.member-admitted.v1",
                member,
                1,
                Map.of("memberId", member, "kind", kind, "alias", alias, "nameZh", alias + "社", "nameEn", alias));
    }

    static void tellStanding(UUID member, String standing, int sequence) {
        send(
                "partner-portal.member",
                "partner-portal.member-standing-changed.v1",
                member,
                sequence,
                Map.of("memberId", member, "standing", standing));
    }

    static void order(Delivery delivery, String price) {
        send("procurement.order", "procurement.order-placed.v1", delivery.orderId(), 1, priced(delivery, 1, price));
    }

    /** The parties agree on another price; that is version 2 of the order. */
    static void change(Delivery delivery, String price) {
        send("procurement.order", "procurement.order-changed.v1", delivery.orderId(), 2, priced(delivery, 2, price));
    }

    private static Map<String, Object> priced(Delivery delivery, int version, String price) {
        return Map.of(
                "orderId",
                delivery.orderId(),
                "number",
                delivery.orderNumber(),
                "version",
                version,
                "buyerId",
                LEADER,
                "sellerId",
                COOPERATIVE,
                "currency",
                "CNY",
                "lines",
                List.of(Map.of(
                        "line",
                        1,
                        "materialCode",
                        "DRIED-CHILI",
                        "materialNameZh",
                        "干辣椒",
                        "materialNameEn",
                        "Dried chilli",
                        "gradeCode",
                        "A",
                        "quantity",
                        Map.of("amount", "3000", "unit", "KGM"),
                        "unitPrice",
                        Map.of("amount", price, "currency", "CNY"))));
    }

    static void announce(Delivery delivery) {
        announce(delivery, 1);
    }

    /** Sent under that version of the order. */
    static void announce(Delivery delivery, int orderVersion) {
        send(
                "logistics.shipment",
                "logistics.shipment-announced.v1",
                delivery.shipmentId(),
                1,
                Map.of(
                        "shipmentId",
                        delivery.shipmentId(),
                        "number",
                        "SH-1",
                        "sellerId",
                        COOPERATIVE,
                        "buyerId",
                        LEADER,
                        "lines",
                        List.of(Map.of("orderId", delivery.orderId(), "orderVersion", orderVersion))));
    }

    static String receive(Delivery delivery) {
        return send(
                "logistics.shipment",
                "logistics.goods-received.v1",
                delivery.shipmentId(),
                2,
                Map.of(
                        "shipmentId",
                        delivery.shipmentId(),
                        "receiptId",
                        delivery.receiptId(),
                        "number",
                        "GR-1",
                        "sellerId",
                        COOPERATIVE,
                        "buyerId",
                        LEADER,
                        "receivedAt",
                        Instant.now().toString(),
                        "lines",
                        List.of(lot(delivery, "1692.5", "100", "0"), lot(delivery, "1200", "0", "3.5"))));
    }

    private static Map<String, Object> lot(Delivery delivery, String accepted, String rejected, String deduction) {
        return Map.of(
                "orderId",
                delivery.orderId(),
                "orderLine",
                1,
                "accepted",
                Map.of("amount", accepted, "unit", "KGM"),
                "rejected",
                Map.of("amount", rejected, "unit", "KGM"),
                "deliveredGrade",
                "A",
                "deductionPercent",
                deduction);
    }

    /** Sends the text of an event again, as a broker may. */
    static void resend(String address, String text, UUID subject) {
        try (var connection = TestBroker.shared().connections().createConnection();
                var session = connection.createSession()) {
            var message = session.createTextMessage(text);
            message.setStringProperty("JMSXGroupID", subject.toString());
            session.createProducer(session.createTopic(address)).send(message);
        } catch (JMSException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The next event in the queue of another service; its text is the CloudEvent. */
    static ObjectNode next(String queue, String type) {
        try (var connection = TestBroker.shared().connections().createConnection();
                var session = connection.createSession()) {
            connection.start();
            var consumer = session.createConsumer(
                    session.createQueue(queue.substring(queue.indexOf(".on.") + 4) + "::" + queue));
            for (var message = consumer.receive(10_000); message != null; message = consumer.receive(10_000)) {
                var event = (ObjectNode) Json.lenient().readTree(message.getBody(String.class));
                if (event.path("type").asText().equals(type)) {
                    return event;
                }
            }
            throw new AssertionError(type + " did not arrive at " + queue);
        } catch (JMSException | java.io.IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String send(String address, String type, UUID subject, int sequence, Map<String, ?> data) {
        var event = Json.lenient().createObjectNode();
        event.put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/" + address.substring(0, address.indexOf('.')))
                .put("type", type)
                .put("subject", subject.toString())
                .put("time", Instant.now().toString())
                .put("sequence", Integer.toString(sequence))
                .put("actor", "test|" + address)
                .put("correlationid", UUID.randomUUID().toString())
                .put("datacontenttype", "application/json");
        event.set("data", Json.mapper().valueToTree(data));
        resend(address, event.toString(), subject);
        return event.toString();
    }
}
