package io.linknet.portal.webhook.control;

import io.linknet.portal.webhook.entity.Endpoint;
import io.linknet.portal.webhook.entity.Endpoint.Pause;
import java.sql.Connection;
import java.sql.PreparedStatement;
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

/** The endpoints in SQL; plain JDBC, in the caller's transaction. */
final class EndpointTable {

    private static final String COLUMNS =
            "select id, member_id, url, description, topics, paused_because, failing_since,"
                    + " case when former_until > clock_timestamp() then former_until end as former_until, created_at, version"
                    + " from webhook_endpoint where member_id = ?";

    private static final String ALL = COLUMNS + " order by created_at desc, id desc limit " + Endpoint.MOST;

    private static final String ADD =
            """
            insert into webhook_endpoint
              (id, member_id, url, description, topics, secret, created_at, changed_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CHANGE =
            """
            update webhook_endpoint set url = ?, description = ?, topics = ?, paused_because = ?, failing_since = ?,
              changed_at = ?, version = version + 1
            where member_id = ? and id = ?
            """;

    private static final String ROTATE =
            """
            update webhook_endpoint set former_secret = secret, former_until = ?, secret = ?, changed_at = ?,
              version = version + 1
            where member_id = ? and id = ?
            """;

    private static final String REMOVE = "delete from webhook_endpoint where member_id = ? and id = ?";

    private EndpointTable() {}

    /** All of a member, newest first. */
    static List<Endpoint> all(Connection connection, UUID member) throws SQLException {
        try (var statement = connection.prepareStatement(ALL)) {
            statement.setObject(1, member);
            return read(statement.executeQuery());
        }
    }

    static Optional<Endpoint> find(Connection connection, UUID member, UUID id) throws SQLException {
        return find(connection, member, id, "");
    }

    /** The endpoint, which nobody else changes until the end of the transaction. */
    static Optional<Endpoint> lock(Connection connection, UUID member, UUID id) throws SQLException {
        return find(connection, member, id, " for update");
    }

    private static Optional<Endpoint> find(Connection connection, UUID member, UUID id, String lock)
            throws SQLException {
        try (var statement = connection.prepareStatement(COLUMNS + " and id = ?" + lock)) {
            statement.setObject(1, member);
            statement.setObject(2, id);
            return read(statement.executeQuery()).stream().findFirst();
        }
    }

    /** How many a member has; until the end of the transaction nobody adds one for it. */
    static int lockAndCount(Connection connection, UUID member) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))");
                var count = connection.prepareStatement("select count(*) from webhook_endpoint where member_id = ?")) {
            lock.setString(1, "webhook|" + member);
            lock.execute();
            count.setObject(1, member);
            try (var rows = count.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    static void add(Connection connection, Endpoint endpoint, byte[] secret) throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, endpoint.id());
            statement.setObject(2, endpoint.memberId());
            statement.setString(3, endpoint.url());
            statement.setString(4, endpoint.description());
            setTopics(statement, 5, endpoint);
            statement.setBytes(6, secret);
            set(statement, 7, endpoint.createdAt());
            set(statement, 8, endpoint.createdAt());
            statement.setLong(9, endpoint.version());
            statement.executeUpdate();
        }
    }

    /** Writes where it stands now; the version grows. */
    static void change(Connection connection, Endpoint endpoint, Instant at) throws SQLException {
        try (var statement = connection.prepareStatement(CHANGE)) {
            statement.setString(1, endpoint.url());
            statement.setString(2, endpoint.description());
            setTopics(statement, 3, endpoint);
            var because = endpoint.pausedBecause();
            statement.setString(4, because == null ? null : because.name());
            set(statement, 5, endpoint.failingSince());
            set(statement, 6, at);
            statement.setObject(7, endpoint.memberId());
            statement.setObject(8, endpoint.id());
            statement.executeUpdate();
        }
    }

    /** Signs with another secret from now on, and with the present one as well until then. */
    static void rotate(Connection connection, Endpoint endpoint, byte[] secret, Instant formerUntil, Instant at)
            throws SQLException {
        try (var statement = connection.prepareStatement(ROTATE)) {
            set(statement, 1, formerUntil);
            statement.setBytes(2, secret);
            set(statement, 3, at);
            statement.setObject(4, endpoint.memberId());
            statement.setObject(5, endpoint.id());
            statement.executeUpdate();
        }
    }

    /** Deletes an endpoint with its deliveries. */
    static void remove(Connection connection, Endpoint endpoint) throws SQLException {
        try (var statement = connection.prepareStatement(REMOVE)) {
            statement.setObject(1, endpoint.memberId());
            statement.setObject(2, endpoint.id());
            statement.executeUpdate();
        }
    }

    private static void setTopics(PreparedStatement statement, int index, Endpoint endpoint) throws SQLException {
        var topics = statement
                .getConnection()
                .createArrayOf("varchar", endpoint.topics().toArray());
        statement.setArray(index, topics);
    }

    private static void set(PreparedStatement statement, int index, @Nullable Instant moment) throws SQLException {
        statement.setObject(index, moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    private static List<Endpoint> read(ResultSet rows) throws SQLException {
        try (rows) {
            var endpoints = new ArrayList<Endpoint>();
            while (rows.next()) {
                var because = rows.getString("paused_because");
                endpoints.add(new Endpoint(
                        rows.getObject("id", UUID.class),
                        rows.getObject("member_id", UUID.class),
                        rows.getString("url"),
                        rows.getString("description"),
                        List.of((String[]) rows.getArray("topics").getArray()),
                        because == null ? null : Pause.valueOf(because),
                        moment(rows, "failing_since"),
                        moment(rows, "former_until"),
                        rows.getObject("created_at", OffsetDateTime.class).toInstant(),
                        rows.getLong("version")));
            }
            return endpoints;
        }
    }

    private static @Nullable Instant moment(ResultSet rows, String column) throws SQLException {
        var moment = rows.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
