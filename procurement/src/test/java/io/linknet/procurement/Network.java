package io.linknet.procurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.testing.TestBroker;
import io.linknet.kernel.testing.TestDatabase;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The members of the test network, and the other services as far as procurement hears and is heard by them. */
final class Network {

    static final UUID LEADER = UUID.fromString("01990000-0000-7000-8000-000000000001");
    static final UUID SHIZHU = UUID.fromString("01990000-0000-7000-8000-000000000002");
    static final UUID JIANGJIN = UUID.fromString("01990000-0000-7000-8000-000000000003");
    static final UUID FENGNONG = UUID.fromString("01990000-0000-7000-8000-000000000014");
    static final UUID BANK = UUID.fromString("01990000-0000-7000-8000-000000000019");
    static final UUID STRANGER = UUID.fromString("01990000-0000-7000-8000-0000000000ff");

    private Network() {}

    /** A number that no other member has. */
    static String gln(UUID member) {
        return String.format(Locale.ROOT, "69%011d", Math.floorMod(member.getMostSignificantBits(), 100_000_000_000L));
    }

    static void admit(UUID member, String kind, String alias, String gln) {
        var payload = Map.of(
                "memberId", member,
                "kind", kind,
                "alias", alias,
                "nameZh", alias + "社",
                "nameEn", alias,
                "district", "500240",
                "gln", gln);
        send("partner-portal.member", event("partner-portal.member-admitted.v1", member, 1, payload), member);
    }

    /** Whether procurement has heard of all of them. */
    static boolean knows(UUID... members) {
        try (var connection = TestDatabase.shared().superuser("procurement");
                var query = connection.prepareStatement("select count(*) from member where id = any (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", members));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1) == members.length;
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** An event as the relay of another service sends it. */
    static String event(String type, UUID subject, long sequence, Object payload) {
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID());
        event.put("source", type.substring(0, type.indexOf('.')));
        event.put("type", type);
        event.put("subject", subject);
        event.put("time", "2026-11-21T02:00:00Z");
        event.put("datacontenttype", "application/json");
        event.put("sequence", Long.toString(sequence));
        event.put("actor", "test");
        event.put("correlationid", UUID.randomUUID());
        event.put("data", payload);
        try {
            return Json.mapper().writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
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

    /** The next events of a subject in the queue of another service, at most so many. */
    static List<JsonNode> heard(String queue, UUID subject, int count) {
        var found = new ArrayList<JsonNode>();
        try (var connection = TestBroker.shared().connections().createConnection();
                var session = connection.createSession()) {
            connection.start();
            var consumer = session.createConsumer(session.createQueue(queue));
            while (found.size() < count) {
                var message = consumer.receive(10_000);
                if (message == null) {
                    return found;
                }
                var event = Json.lenient().readTree(message.getBody(String.class));
                if (event.path("subject").asText().equals(subject.toString())) {
                    found.add(event);
                }
            }
            return found;
        } catch (JMSException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
