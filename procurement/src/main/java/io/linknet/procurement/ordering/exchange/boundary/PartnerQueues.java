package io.linknet.procurement.ordering.exchange.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.rest.Json;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queues that partners' systems read, one for each account; only that account may. */
@ApplicationScoped
public class PartnerQueues {

    private static final String INTAKE = "procurement.documents.from.";
    private static final String QUEUE = "procurement.documents.to.";
    private static final String DEAD_LETTER = "dead-letter";
    /** What the broker hands on as the content type of an AMQP message. */
    private static final String CONTENT_TYPE = "JMS_AMQP_ContentType";

    @Resource(lookup = "java:app/jms/linknet")
    ConnectionFactory broker;

    /** The address that an account sends to. */
    static String intake(String account) {
        return INTAKE + account;
    }

    /** The queue that an account reads. */
    static String queue(String account) {
        return QUEUE + account;
    }

    /**
     * Answers a message; when this returns, the broker has the answer on disk.
     *
     * @param account whose queue
     * @param correlation what the message is known by
     * @throws JMSException if the broker is away, or the queue full
     */
    void answer(String account, @Nullable String correlation, Response answer) throws JMSException {
        send(queue(account), session -> {
            var message = body(session, answer.getEntity());
            message.setJMSCorrelationID(correlation);
            message.setIntProperty("status", answer.getStatus());
            copy(message, "etag", answer.getHeaderString(HttpHeaders.ETAG));
            copy(message, "location", answer.getHeaderString(HttpHeaders.LOCATION));
            copy(message, "content_language", answer.getHeaderString(HttpHeaders.CONTENT_LANGUAGE));
            copy(message, "idempotent_replayed", answer.getHeaderString("Idempotent-Replayed"));
            typed(message, contentType(answer));
            return message;
        });
    }

    /**
     * Sends a document; when this returns, the broker has it on disk, whatever becomes of the caller's transaction.
     *
     * @param id the same whenever this document is sent again; the broker drops what it has had
     * @throws JMSException if the broker is away, or the queue full or absent
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public void deliver(String account, TradeDocument.Kind kind, UUID order, String id, byte[] xml)
            throws JMSException {
        send(queue(account), session -> {
            var message = body(session, xml);
            message.setJMSType(DocumentSubject.of(kind).text());
            message.setStringProperty("order_id", order.toString());
            message.setStringProperty("document_id", id);
            message.setStringProperty("_AMQ_DUPL_ID", account + "-" + id);
            typed(message, MediaType.APPLICATION_XML);
            return message;
        });
    }

    /** Keeps a message that nobody can be answered for, so that it neither blocks the queue nor is lost. */
    void setAside(Message unanswerable) throws JMSException {
        send(DEAD_LETTER, session -> unanswerable);
    }

    private interface Written {

        Message in(Session session) throws JMSException;
    }

    private void send(String queue, Written written) throws JMSException {
        try (var connection = broker.createConnection();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var producer = session.createProducer(session.createQueue(queue))) {
            producer.send(written.in(session));
        }
    }

    private static BytesMessage body(Session session, @Nullable Object entity) throws JMSException {
        var message = session.createBytesMessage();
        if (entity != null) {
            message.writeBytes(bytes(entity));
        }
        return message;
    }

    private static byte[] bytes(Object entity) {
        if (entity instanceof byte[] document) {
            return document;
        }
        if (entity instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Json.mapper().writeValueAsBytes(entity);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an answer that cannot be written", unwritable);
        }
    }

    private static @Nullable String contentType(Response answer) {
        if (answer.getMediaType() != null) {
            return answer.getMediaType().toString();
        }
        return answer.hasEntity() ? "application/json" : null;
    }

    /** Says it as AMQP does, and in a property for clients that show no more than properties. */
    private static void typed(Message message, @Nullable String contentType) throws JMSException {
        copy(message, CONTENT_TYPE, contentType);
        copy(message, "content_type", contentType);
    }

    private static void copy(Message message, String property, @Nullable String value) throws JMSException {
        if (value != null) {
            message.setStringProperty(property, value);
        }
    }
}
