package io.linknet.procurement.ordering.exchange.boundary;

import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.CommandRequest;
import io.linknet.kernel.rest.Problems;
import io.linknet.procurement.ordering.document.entity.DocumentProblem;
import jakarta.jms.BytesMessage;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message of a partner's system.
 *
 * <p>Application properties stand for the headers and parameters of the REST API, in names that every client can set:
 * {@code authorization}, {@code idempotency_key}, {@code accept_language}, {@code order_id}, {@code seller}.
 */
public final class DocumentMessage {

    /** Where an account sends to; only it may, so the address is the broker's word for who sent a message. */
    private static final Pattern INTAKE = Pattern.compile("procurement\\.documents\\.from\\.([a-z0-9-]{1,40})");

    private static final Set<String> CONTENT_TYPES =
            Set.of("application/xml", "text/xml", "application/octet-stream", "text/plain");

    private final Message message;

    DocumentMessage(Message message) {
        this.message = message;
    }

    /** The account that sent it; empty for a message that came by none of the partners' addresses. */
    Optional<String> account() throws JMSException {
        var intake = INTAKE.matcher(address(message.getJMSDestination()));
        return intake.matches() ? Optional.of(intake.group(1)) : Optional.empty();
    }

    private static String address(@Nullable Destination destination) throws JMSException {
        if (destination instanceof Topic topic) {
            return topic.getTopicName();
        }
        return destination instanceof Queue queue ? queue.getQueueName() : "";
    }

    /** What its answer names, if it says something; its message id is known to sender and broker by different names. */
    @Nullable
    String correlation() throws JMSException {
        return message.getJMSCorrelationID();
    }

    /** The language of its answer. */
    Locale locale() throws JMSException {
        var accepted = text("accept_language");
        try {
            var ranges = accepted == null ? List.<LanguageRange>of() : LanguageRange.parse(accepted);
            return Problems.locale(ranges.stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList());
        } catch (IllegalArgumentException unreadable) {
            return Problems.locale(List.of());
        }
    }

    DocumentSubject subject() throws JMSException {
        return DocumentSubject.named(message.getJMSType());
    }

    List<String> credentials() throws JMSException {
        return Optional.ofNullable(text("authorization")).stream().toList();
    }

    @Nullable
    String idempotencyKey() throws JMSException {
        return text("idempotency_key");
    }

    /** Id or alias of the seller, where the document's own identifiers are not known yet. */
    @Nullable
    String seller() throws JMSException {
        return text("seller");
    }

    /**
     * The order it is about, by LinkNet's id.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none that could be one
     */
    UUID orderId() throws JMSException {
        var text = text("order_id");
        if (text == null) {
            throw DocumentProblem.ORDER_ID_MISSING.at("order_id");
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw KernelProblem.NOT_FOUND.because();
        }
    }

    /**
     * The document, at most one byte more than is taken.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if its body is neither text nor bytes, or says it is no XML
     */
    byte[] body() throws JMSException {
        requireXml(text("JMS_AMQP_ContentType"));
        if (message instanceof TextMessage text) {
            return text.getText() == null ? new byte[0] : text.getText().getBytes(StandardCharsets.UTF_8);
        }
        if (message instanceof BytesMessage bytes) {
            var body = new byte[(int) Math.min(bytes.getBodyLength(), CommandRequest.MAX_BYTES + 1L)];
            bytes.reset();
            bytes.readBytes(body);
            return body;
        }
        throw KernelProblem.UNSUPPORTED_FORMAT.because();
    }

    private static void requireXml(@Nullable String contentType) {
        if (contentType != null && !CONTENT_TYPES.contains(mediaType(contentType))) {
            throw KernelProblem.UNSUPPORTED_FORMAT.because();
        }
    }

    private static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private @Nullable String text(String property) throws JMSException {
        return message.getObjectProperty(property) instanceof String text && !text.isBlank() ? text : null;
    }
}
