package io.linknet.portal.webhook.control;

import io.linknet.portal.webhook.entity.Delivery;
import io.linknet.portal.webhook.entity.Delivery.Attempt;
import io.linknet.portal.webhook.entity.Delivery.State;
import io.linknet.portal.webhook.entity.Outcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deliveries in SQL, as a member sees them and says them again; plain JDBC, in the caller's transaction. */
final class DeliveryTable {

    /** Deliveries that one command replays at most. */
    static final int MOST_REPLAYED = 10_000;

    private static final String COLUMNS =
            "select id, endpoint_id, message_id, type, number, state, attempts, created_at,"
                    + " next_at, attempted_at, outcome, status, millis from webhook_delivery";

    private static final String PAGE =
            COLUMNS + " where member_id = ? and endpoint_id = ? and (created_at, id) < (?, ?)"
                    + " order by created_at desc, id desc limit ?";

    private static final String ONE = COLUMNS + " where member_id = ? and endpoint_id = ? and id = ?";

    private static final String ADD =
            """
            insert into webhook_delivery
              (id, endpoint_id, member_id, message_id, type, number, body, state, created_at, next_at)
            values (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, clock_timestamp())
            on conflict (endpoint_id, message_id) do nothing
            """;

    private static final String AGAIN =
            "update webhook_delivery set state = 'WAITING', attempts = 0, next_at = clock_timestamp()";

    private static final String REPLAY = AGAIN + " where member_id = ? and endpoint_id = ? and id = ?";

    private static final String REPLAY_FAILED = AGAIN
            + """
             where id in (select id from webhook_delivery
               where member_id = ? and endpoint_id = ? and created_at >= ?
                 and (state = 'DEAD' or state = 'WAITING' and attempts > 0)
               order by created_at, id limit ?)
            """;

    private DeliveryTable() {}

    /**
     * A message as it is written down.
     *
     * @param body what is posted
     */
    record Message(String id, String type, String number, String body) {}

    /** Writes a message for an endpoint; one of the same id stands already if it was written before. */
    static void add(Connection connection, UUID id, UUID endpoint, UUID member, Message message, Instant at)
            throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, id);
            statement.setObject(2, endpoint);
            statement.setObject(3, member);
            statement.setString(4, message.id());
            statement.setString(5, message.type());
            statement.setString(6, message.number());
            statement.setString(7, message.body());
            statement.setObject(8, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /** Deliveries of an endpoint, newest first, after that place. */
    static List<Delivery> page(Connection connection, UUID member, UUID endpoint, Instant at, UUID after, int limit)
            throws SQLException {
        try (var statement = connection.prepareStatement(PAGE)) {
            statement.setObject(1, member);
            statement.setObject(2, endpoint);
            statement.setObject(3, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setObject(4, after);
            statement.setInt(5, limit);
            return read(statement.executeQuery());
        }
    }

    static Optional<Delivery> find(Connection connection, UUID member, UUID endpoint, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(ONE)) {
            statement.setObject(1, member);
            statement.setObject(2, endpoint);
            statement.setObject(3, id);
            return read(statement.executeQuery()).stream().findFirst();
        }
    }

    /** Sends one again, from the beginning of the schedule; false if there is none. */
    static boolean replay(Connection connection, UUID member, UUID endpoint, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(REPLAY)) {
            statement.setObject(1, member);
            statement.setObject(2, endpoint);
            statement.setObject(3, id);
            return statement.executeUpdate() > 0;
        }
    }

    /** Sends again what was written since that moment and has failed so far; how many, the oldest first. */
    static int replayFailed(Connection connection, UUID member, UUID endpoint, Instant since) throws SQLException {
        try (var statement = connection.prepareStatement(REPLAY_FAILED)) {
            statement.setObject(1, member);
            statement.setObject(2, endpoint);
            statement.setObject(3, OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
            statement.setInt(4, MOST_REPLAYED);
            return statement.executeUpdate();
        }
    }

    private static List<Delivery> read(ResultSet rows) throws SQLException {
        try (rows) {
            var deliveries = new ArrayList<Delivery>();
            while (rows.next()) {
                deliveries.add(new Delivery(
                        rows.getObject("id", UUID.class),
                        rows.getObject("endpoint_id", UUID.class),
                        rows.getString("message_id"),
                        rows.getString("type"),
                        rows.getString("number"),
                        State.valueOf(rows.getString("state")),
                        rows.getInt("attempts"),
                        moment(rows, "created_at"),
                        moment(rows, "next_at"),
                        last(rows)));
            }
            return deliveries;
        }
    }

    private static @Nullable Attempt last(ResultSet rows) throws SQLException {
        var outcome = rows.getString("outcome");
        return outcome == null
                ? null
                : new Attempt(
                        moment(rows, "attempted_at"),
                        Outcome.valueOf(outcome),
                        rows.getObject("status", Integer.class),
                        rows.getInt("millis"));
    }

    private static Instant moment(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }
}
