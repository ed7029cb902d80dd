package io.linknet.kernel.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outbox in SQL; plain JDBC, so that the kill tests run the very same statements without a container.
 *
 * <p>Rows are claimed by their unsent flag, never by "larger than the last one seen": identity values are handed out
 * before the commit, and a slow transaction would be passed over.
 */
public final class OutboxTable {

    private static final String APPEND =
            """
            with head as (
                insert into outbox_head (agg_type, agg_id, last_seq) values (?, ?, 1)
                on conflict (agg_type, agg_id) do update set last_seq = outbox_head.last_seq + 1
                returning agg_type, agg_id, last_seq)
            insert into outbox (event_id, agg_type, agg_id, agg_seq, event_type, payload, actor, correlation_id, causation_id)
            select ?, agg_type, agg_id, last_seq, ?, ?, ?, ?, ? from head""";

    private static final String CLAIM = "select " + OutgoingEvent.COLUMNS
            + """
             from outbox o
            where published_at is null and next_at <= clock_timestamp()
              and not exists (select 1 from outbox p where p.agg_type = o.agg_type and p.agg_id = o.agg_id
                              and p.published_at is null and p.agg_seq < o.agg_seq)
            order by seq limit ? for update of o skip locked""";

    private static final String MARK =
            "update outbox set published_at = clock_timestamp(), last_error = null where event_id = any (?)";

    private static final String POSTPONE =
            """
            update outbox set attempts = attempts + 1, last_error = ?,
                next_at = clock_timestamp() + least(interval '10 minutes', interval '1 second' * (2 ^ least(attempts, 10)))
            where event_id = ?""";

    private OutboxTable() {}

    /** Writes an event with the next number of its aggregate, in the caller's transaction. */
    public static void append(
            Connection connection,
            UUID eventId,
            String type,
            String aggregate,
            UUID aggregateId,
            String payload,
            String actor,
            String correlationId,
            @Nullable String causationId)
            throws SQLException {
        try (var append = connection.prepareStatement(APPEND)) {
            append.setString(1, aggregate);
            append.setObject(2, aggregateId);
            append.setObject(3, eventId);
            append.setString(4, type);
            append.setString(5, payload);
            append.setString(6, actor);
            append.setString(7, correlationId);
            append.setString(8, causationId);
            append.executeUpdate();
        }
    }

    /** Locks the oldest unsent event of up to {@code limit} aggregates; other relays pass them over. */
    static List<OutgoingEvent> claim(Connection connection, int limit) throws SQLException {
        try (var claim = connection.prepareStatement(CLAIM)) {
            claim.setInt(1, limit);
            try (var rows = claim.executeQuery()) {
                var events = new ArrayList<OutgoingEvent>();
                while (rows.next()) {
                    events.add(OutgoingEvent.of(rows));
                }
                return events;
            }
        }
    }

    static void markPublished(Connection connection, List<OutgoingEvent> events) throws SQLException {
        var ids = events.stream().map(OutgoingEvent::id).toArray();
        try (var mark = connection.prepareStatement(MARK)) {
            mark.setArray(1, connection.createArrayOf("uuid", ids));
            mark.executeUpdate();
        }
    }

    /** Leaves an event that the broker will not take for later; its aggregate waits, the others go on. */
    static void postpone(Connection connection, OutgoingEvent event, String reason) throws SQLException {
        try (var postpone = connection.prepareStatement(POSTPONE)) {
            postpone.setString(1, reason.length() > 500 ? reason.substring(0, 500) : reason);
            postpone.setObject(2, event.id());
            postpone.executeUpdate();
        }
    }
}
