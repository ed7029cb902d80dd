package io.linknet.kernel.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import io.linknet.kernel.rest.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An event of another service, as CloudEvents 1.0 in JSON carries it.
 *
 * @param id the same on every delivery
 * @param source the publishing service
 * @param type for example {@code procurement.order-placed.v1}
 * @param aggregateId what it happened to
 * @param sequence 1, 2, 3 ... per aggregate, without holes
 * @param occurredAt when it happened, UTC
 * @param actor who did it, {@code <issuer>|<subject>} or a service
 * @param correlationId the first event of the chain that this one belongs to
 * @param data the payload
 * @param text the whole message as it came, for parking and for evidence
 */
public record IncomingEvent(
        UUID id,
        String source,
        String type,
        UUID aggregateId,
        long sequence,
        Instant occurredAt,
        String actor,
        String correlationId,
        JsonNode data,
        String text) {

    /**
     * Opens a message.
     *
     * @throws BrokenEvent if it is no event that LinkNet could have sent
     */
    public static IncomingEvent open(String text) {
        try {
            var format =
                    Objects.requireNonNull(EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE));
            var event = format.deserialize(text.getBytes(StandardCharsets.UTF_8));
            return new IncomingEvent(
                    UUID.fromString(event.getId()),
                    event.getSource().toString(),
                    event.getType(),
                    UUID.fromString(Objects.requireNonNull(event.getSubject(), "subject")),
                    Long.parseLong(extension(event, "sequence")),
                    Objects.requireNonNull(event.getTime(), "time").toInstant(),
                    extension(event, "actor"),
                    extension(event, "correlationid"),
                    Json.lenient()
                            .readTree(Objects.requireNonNull(event.getData(), "data")
                                    .toBytes()),
                    text);
        } catch (java.io.IOException | RuntimeException broken) {
            throw new BrokenEvent(broken);
        }
    }

    private static String extension(CloudEvent event, String name) {
        return Objects.requireNonNull(event.getExtension(name), name).toString();
    }

    /**
     * The payload as the consumer's own record, which declares only the fields it uses.
     *
     * @throws BrokenEvent if a needed field is missing or of another type
     */
    public <T> T payload(Class<T> type) {
        try {
            return Json.lenient().treeToValue(data, type);
        } catch (JsonProcessingException broken) {
            throw new BrokenEvent(broken);
        }
    }
}
