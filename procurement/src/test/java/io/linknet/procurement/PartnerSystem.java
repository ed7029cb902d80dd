package io.linknet.procurement;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.testing.TestBroker;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An ERP of a partner: an AMQP 1.0 client with an account of its own at the broker. */
final class PartnerSystem implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 30_000;

    private final String account;
    private final JMSContext broker;

    PartnerSystem(String account) {
        this.account = account;
        this.broker = TestBroker.shared().partnerConnections(account).createContext();
    }

    /** What an answer says. */
    record Answer(int status, @Nullable String contentType, @Nullable String replayed, String body) {

        JsonNode json() {
            try {
                return Json.lenient().readTree(body);
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }

        /** The slug of the problem. */
        String problem() {
            return json().at("/type").asText().replace("/problems/", "");
        }
    }

    /** A message on its way, with properties by name. */
    final class Outgoing {

        private final String subject;
        private final Map<String, String> properties = new LinkedHashMap<>();

        Outgoing(String subject) {
            this.subject = subject;
            properties.put("idempotency_key", "amqp-" + UUID.randomUUID());
            properties.put("accept_language", "en");
        }

        Outgoing with(String property, String value) {
            properties.put(property, value);
            return this;
        }

        Outgoing as(String token) {
            return with("authorization", "Bearer " + token);
        }

        Answer send(String document) {
            return PartnerSystem.this.send(this, broker.createTextMessage(document));
        }

        Answer send(byte[] document) {
            var message = broker.createBytesMessage();
            try {
                message.writeBytes(document);
            } catch (JMSException failed) {
                throw new IllegalStateException(failed);
            }
            return PartnerSystem.this.send(this, message);
        }

        Answer ask() {
            return send("");
        }
    }

    Outgoing about(String subject) {
        return new Outgoing(subject);
    }

    private Answer send(Outgoing outgoing, Message message) {
        try {
            var correlation = UUID.randomUUID().toString();
            message.setJMSType(outgoing.subject);
            message.setJMSCorrelationID(correlation);
            for (var property : outgoing.properties.entrySet()) {
                message.setStringProperty(property.getKey(), property.getValue());
            }
            broker.createProducer().send(broker.createTopic("procurement.documents.from." + account), message);
            return answer(received("JMSCorrelationID = '" + correlation + "'"));
        } catch (JMSException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The next message in its queue that fits the selector; fails when none comes. */
    Message received(String selector) {
        try (var consumer =
                broker.createConsumer(broker.createQueue("procurement.documents.to." + account), selector)) {
            var message = consumer.receive(PATIENCE_MILLIS);
            if (message == null) {
                throw new AssertionError("no message came with " + selector);
            }
            return message;
        }
    }

    private static Answer answer(Message message) throws JMSException {
        return new Answer(
                message.getIntProperty("status"),
                message.getStringProperty("content_type"),
                message.getStringProperty("idempotent_replayed"),
                text(message));
    }

    static String text(Message message) throws JMSException {
        return message.isBodyAssignableTo(String.class)
                ? message.getBody(String.class)
                : new String(message.getBody(byte[].class), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        broker.close();
    }
}
