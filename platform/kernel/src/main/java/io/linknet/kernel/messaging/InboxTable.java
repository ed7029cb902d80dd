package io.linknet.kernel.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The inbox in SQL; plain JDBC, so that the kill tests run the very same statements without a container. */
final class InboxTable {

    private static final String RECEIVE = "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing";
    private static final String LOCK_CURSOR =
            "select last_seq from cursor_pos where consumer = ? and agg_id = ? for update";
    private static final String OPEN_CURSOR =
            "insert into cursor_pos (consumer, agg_id, last_seq) values (?, ?, 0) on conflict do nothing"
                    + " returning last_seq";
    private static final String MOVE_CURSOR =
            """
            update cursor_pos set last_seq = ? where consumer = ? and agg_id = ?
            returning exists (select from parked p where p.consumer = cursor_pos.consumer
                              and p.agg_id = cursor_pos.agg_id and p.agg_seq = cursor_pos.last_seq + 1)""";
    private static final String PARK_EARLY =
            "insert into parked (consumer, agg_id, agg_seq, event_id, envelope, reason) values (?, ?, ?, ?, ?, ?)"
                    + " on conflict (consumer, agg_id, agg_seq) do nothing";
    private static final String PARK_FAILED =
            """
            insert into parked (consumer, agg_id, agg_seq, event_id, envelope, reason, attempts, next_at)
            values (?, ?, ?, ?, ?, ?, 1, clock_timestamp() + interval '1 second')
            on conflict (consumer, agg_id, agg_seq) do update set reason = excluded.reason,
                attempts = parked.attempts + 1,
                next_at = case when parked.attempts + 1 >= ? then 'infinity'
                    else clock_timestamp() + least(interval '10 minutes', interval '1 second' * (2 ^ least(parked.attempts, 10))) end
            returning attempts""";
    private static final String NEXT =
            """
            select p.envelope from parked p join cursor_pos c on c.consumer = p.consumer and c.agg_id = p.agg_id
            where p.consumer = ? and p.agg_id = ? and p.agg_seq = c.last_seq + 1 and p.next_at <= clock_timestamp()""";
    private static final String DUE =
            """
            select p.agg_id from parked p join cursor_pos c on c.consumer = p.consumer and c.agg_id = p.agg_id
            where p.consumer = ? and p.agg_seq = c.last_seq + 1 and p.next_at <= clock_timestamp() limit 100""";
    private static final String UNPARK = "delete from parked where consumer = ? and agg_id = ? and agg_seq = ?";
    private static final String SET_ASIDE = "insert into unreadable_message (consumer, text, reason) values (?, ?, ?)";

    private InboxTable() {}

    /** False if the event came before. */
    static boolean receive(Connection connection, String consumer, UUID eventId) throws SQLException {
        try (var receive = connection.prepareStatement(RECEIVE)) {
            receive.setString(1, consumer);
            receive.setObject(2, eventId);
            return receive.executeUpdate() == 1;
        }
    }

    /** The number of the last event applied to the aggregate, locked until the transaction ends. */
    static long lockCursor(Connection connection, String consumer, UUID aggregateId) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK_CURSOR);
                var open = connection.prepareStatement(OPEN_CURSOR)) {
            for (var statement : List.of(lock, open)) {
                statement.setString(1, consumer);
                statement.setObject(2, aggregateId);
            }
            var last = number(lock);
            if (last.isEmpty()) {
                last = number(open); // who opens it holds it
            }
            return last.isPresent() ? last.get() : number(lock).orElseThrow();
        }
    }

    private static Optional<Long> number(PreparedStatement select) throws SQLException {
        try (var row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    /** Remembers the event as the last one applied; true if the one after it is parked. */
    static boolean moveCursor(Connection connection, String consumer, IncomingEvent event) throws SQLException {
        try (var move = connection.prepareStatement(MOVE_CURSOR)) {
            move.setLong(1, event.sequence());
            move.setString(2, consumer);
            move.setObject(3, event.aggregateId());
            try (var row = move.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Keeps an event that came before its turn. */
    static void parkEarly(Connection connection, String consumer, IncomingEvent event, String reason)
            throws SQLException {
        try (var park = connection.prepareStatement(PARK_EARLY)) {
            describe(park, consumer, event, reason);
            park.executeUpdate();
        }
    }

    /** Keeps an event whose effect failed; the number of attempts so far. */
    static int parkFailed(Connection connection, String consumer, IncomingEvent event, String reason)
            throws SQLException {
        try (var park = connection.prepareStatement(PARK_FAILED)) {
            describe(park, consumer, event, reason);
            park.setInt(7, Inbox.TRIES);
            try (var row = park.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void describe(PreparedStatement park, String consumer, IncomingEvent event, String reason)
            throws SQLException {
        park.setString(1, consumer);
        park.setObject(2, event.aggregateId());
        park.setLong(3, event.sequence());
        park.setObject(4, event.id());
        park.setString(5, event.text());
        park.setString(6, shortened(reason));
    }

    /** The parked event that is next in its aggregate's sequence and may be tried now. */
    static Optional<IncomingEvent> next(Connection connection, String consumer, UUID aggregateId) throws SQLException {
        try (var next = connection.prepareStatement(NEXT)) {
            next.setString(1, consumer);
            next.setObject(2, aggregateId);
            try (var row = next.executeQuery()) {
                return row.next() ? Optional.of(IncomingEvent.open(row.getString(1))) : Optional.empty();
            }
        }
    }

    /** Aggregates whose next event is parked and may be tried now. */
    static List<UUID> due(Connection connection, String consumer) throws SQLException {
        try (var due = connection.prepareStatement(DUE)) {
            due.setString(1, consumer);
            try (var rows = due.executeQuery()) {
                var aggregates = new ArrayList<UUID>();
                while (rows.next()) {
                    aggregates.add(rows.getObject(1, UUID.class));
                }
                return aggregates;
            }
        }
    }

    /** Takes an event out of the parked ones; false if another thread did. */
    static boolean unpark(Connection connection, String consumer, IncomingEvent event) throws SQLException {
        try (var unpark = connection.prepareStatement(UNPARK)) {
            unpark.setString(1, consumer);
            unpark.setObject(2, event.aggregateId());
            unpark.setLong(3, event.sequence());
            return unpark.executeUpdate() == 1;
        }
    }

    /** Keeps a message that cannot be read. */
    static int setAside(Connection connection, String consumer, String text, String reason) throws SQLException {
        try (var keep = connection.prepareStatement(SET_ASIDE)) {
            keep.setString(1, consumer);
            keep.setString(2, text.replace("\0", ""));
            keep.setString(3, shortened(reason));
            return keep.executeUpdate();
        }
    }

    private static String shortened(String reason) {
        return reason.length() > 500 ? reason.substring(0, 500) : reason;
    }
}
