package io.linknet.logistics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.testing.TestBroker;
import jakarta.jms.JMSException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The neighbours of logistics, as its listeners hear them and as they hear it: events over the real broker. */
final class Network {

    static final UUID LEADER = Goods.BUYER.value();
    static final UUID COOPERATIVE = Goods.SELLER.value();
    static final UUID OTHER_COOPERATIVE = Goods.STRANGER.value();
    static final UUID CARRIER = Goods.CARRIER.value();
    static final UUID OTHER_CARRIER = UUID.fromString("01990000-0000-7000-8000-000000000018");

    private Network() {}

    static void admit(UUID member, MemberKind kind, String alias, String district, String gln) {
        send(
                "partner-portal.member",
                event(
                        "partner-portal.member-admitted.v1",
                        member,
                        1,
                        Map.of(
                                "memberId", member,
                                "kind", kind,
                                "alias", alias,
                                "nameZh", alias + "社",
                                "nameEn", alias,
                                "district", district,
                                "gln", gln)),
                member);
    }

    static void tellStanding(UUID member, String standing, int sequence) {
        send(
                "partner-portal.member",
                event(
                        "partner-portal.member-standing-changed.v1",
                        member,
                        sequence,
                        Map.of("memberId", member, "standing", standing)),
                member);
    }

    /** Placed: one line of 3,000 kg with 5 % over-tolerance. */
    static String placed(UUID order) {
        return event(
                "procurement.order-placed.v1",
                order,
                1,
                Map.of(
                        "orderId",
                        order,
                        "number",
                        "PO-" + order.toString().substring(0, 8),
                        "version",
                        1,
                        "buyerId",
                        LEADER,
                        "sellerId",
                        COOPERATIVE,
                        "currency",
                        "CNY",
                        "lines",
                        List.of(Map.ofEntries(
                                Map.entry("line", 1),
                                Map.entry("materialCode", "DRIED-CHILI"),
                                Map.entry("materialNameZh", "石柱红干辣椒"),
                                Map.entry("materialNameEn", "Dried red chilli"),
                                Map.entry("gtin", "2050000000010"),
                                Map.entry("gradeCode", "A"),
                                Map.entry("quantity", kg("3000")),
                                Map.entry("unitPrice", Map.of("amount", "18.88", "currency", "CNY")),
                                Map.entry("windowFrom", "2026-11-20"),
                                Map.entry("windowTo", "2199-12-31"),
                                Map.entry("place", "长寿工厂"),
                                Map.entry("overTolerancePercent", "5"),
                                Map.entry("underTolerancePercent", "5")))));
    }

    /** Changed to 2,500 kg, 500 kg promised, with a second line of 100 kg of which 100 kg are promised. */
    static String changed(UUID order) {
        return event(
                "procurement.order-changed.v1",
                order,
                3,
                Map.of(
                        "orderId",
                        order,
                        "number",
                        "PO-" + order.toString().substring(0, 8),
                        "version",
                        3,
                        "buyerId",
                        LEADER,
                        "sellerId",
                        COOPERATIVE,
                        "lines",
                        List.of(line(1, "2500", "500"), line(2, "100", "100"))));
    }

    private static Map<String, Object> line(int number, String ordered, String promised) {
        return Map.ofEntries(
                Map.entry("line", number),
                Map.entry("materialCode", "DRIED-CHILI"),
                Map.entry("materialNameZh", "石柱红干辣椒"),
                Map.entry("materialNameEn", "Dried red chilli"),
                Map.entry("gtin", "2050000000010"),
                Map.entry("gradeCode", "B"),
                Map.entry("quantity", kg(ordered)),
                Map.entry("windowFrom", "2026-11-20"),
                Map.entry("windowTo", "2199-12-31"),
                Map.entry("place", "长寿工厂"),
                Map.entry("overTolerancePercent", "0"),
                Map.entry("promises", List.of(Map.of("quantity", kg(promised), "date", "2199-12-20"))));
    }

    /** Answered: 2,000 kg promised, 1,000 kg open. */
    static String answered(UUID order) {
        return event(
                "procurement.order-answered.v1",
                order,
                2,
                Map.of(
                        "orderId",
                        order,
                        "number",
                        "PO-" + order.toString().substring(0, 8),
                        "version",
                        2,
                        "buyerId",
                        LEADER,
                        "sellerId",
                        COOPERATIVE,
                        "status",
                        "PARTLY_CONFIRMED",
                        "lines",
                        List.of(Map.of(
                                "line", 1,
                                "answer", "PARTIAL",
                                "ordered", kg("3000"),
                                "promises", List.of(Map.of("quantity", kg("2000"), "date", "2026-11-24")),
                                "open", kg("1000"),
                                "rejected", kg("0")))));
    }

    static Map<String, String> kg(String amount) {
        return Map.of("amount", amount, "unit", "KGM");
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

    /** The next events of a subject in the queue of another service. */
    static List<ObjectNode> next(String queue, UUID subject, int count) {
        var found = new ArrayList<ObjectNode>();
        try (var connection = TestBroker.shared().connections().createConnection();
                var session = connection.createSession()) {
            connection.start();
            var consumer = session.createConsumer(session.createQueue(queue));
            for (var message = consumer.receive(10_000);
                    message != null && found.size() < count;
                    message = found.size() < count ? consumer.receive(10_000) : null) {
                var event = (ObjectNode) Json.lenient().readTree(message.getBody(String.class));
                if (event.path("subject").asText().equals(subject.toString())) {
                    found.add(event);
                }
            }
            return found;
        } catch (JMSException | java.io.IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String event(String type, UUID subject, int sequence, Map<String, ?> data) {
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
        event.set("data", Json.mapper().valueToTree(data));
        return event.toString();
    }
}
