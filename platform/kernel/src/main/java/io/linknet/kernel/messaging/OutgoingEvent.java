package io.linknet.kernel.messaging;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox on its way out. */
record OutgoingEvent(
        UUID id,
        String aggregate,
        UUID aggregateId,
        long sequence,
        String type,
        String payload,
        String actor,
        String correlationId,
        @Nullable String causationId,
        Instant occurredAt) {

    static final String COLUMNS =
            "event_id, agg_type, agg_id, agg_seq, event_type, payload, actor, correlation_id, causation_id, created_at";

    static OutgoingEvent of(ResultSet row) throws SQLException {
        return new OutgoingEvent(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, java.time.OffsetDateTime.class).toInstant());
    }

    /** The structured JSON form of CloudEvents 1.0. */
    String envelope() {
        var event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(URI.create("/" + aggregate.substring(0, aggregate.indexOf('.'))))
                .withType(type)
                .withSubject(aggregateId.toString())
                .withTime(occurredAt.atOffset(ZoneOffset.UTC))
                .withExtension("sequence", Long.toString(sequence))
                .withExtension("actor", actor)
                .withExtension("correlationid", correlationId)
                .withData("application/json", payload.getBytes(StandardCharsets.UTF_8));
        if (causationId != null) {
            event.withExtension("causationid", causationId);
        }
        var format = Objects.requireNonNull(EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE));
        return new String(format.serialize(event.build()), StandardCharsets.UTF_8);
    }
}
