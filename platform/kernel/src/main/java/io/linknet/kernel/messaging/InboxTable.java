package io.linknet.kernel.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** The inbox in SQL; plain JDBC, so that the kill tests run the very same statements without a container. */
final class InboxTable {

    private static final String RECEIVE = "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing";
    private static final String OPEN_CURSOR =
            "insert into cursor_pos (consumer, agg_id, last_seq) values (?, ?, 0) on conflict do nothing";
    private static final String LOCK_CURSOR =
            "select last_seq from cursor_pos where consumer = ? and agg_id = ? for update";
    private static final String MOVE_CURSOR = "update cursor_pos set last_seq = ? where consumer = ? and agg_id = ?";
    private static final String PARK =
            "insert into parked (consumer, agg_id, agg_seq, event_id, envelope, reason) values (?, ?, ?, ?, ?, ?)"
                    + " on conflict (consumer, agg_id, agg_seq) do nothing";
    private static final String UNPARK =
            "delete from parked where consumer = ? and agg_id = ? and agg_seq = ? returning envelope";

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
        try (var open = connection.prepareStatement(OPEN_CURSOR)) {
            open.setString(1, consumer);
            open.setObject(2, aggregateId);
            open.executeUpdate();
        }
        try (var lock = connection.prepareStatement(LOCK_CURSOR)) {
            lock.setString(1, consumer);
            lock.setObject(2, aggregateId);
            try (var row = lock.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    static void moveCursor(Connection connection, String consumer, UUID aggregateId, long sequence)
            throws SQLException {
        try (var move = connection.prepareStatement(MOVE_CURSOR)) {
            move.setLong(1, sequence);
            move.setString(2, consumer);
            move.setObject(3, aggregateId);
            move.executeUpdate();
        }
    }

    static void park(Connection connection, String consumer, IncomingEvent event, String reason) throws SQLException {
        try (var park = connection.prepareStatement(PARK)) {
            park.setString(1, consumer);
            park.setObject(2, event.aggregateId());
            park.setLong(3, event.sequence());
            park.setObject(4, event.id());
            park.setString(5, event.text());
            park.setString(6, reason.length() > 500 ? reason.substring(0, 500) : reason);
            park.executeUpdate();
        }
    }

    /** Takes the parked event of that number out, if there is one. */
    static Optional<String> unpark(Connection connection, String consumer, UUID aggregateId, long sequence)
            throws SQLException {
        try (var unpark = connection.prepareStatement(UNPARK)) {
            unpark.setString(1, consumer);
            unpark.setObject(2, aggregateId);
            unpark.setLong(3, sequence);
            try (var row = unpark.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
