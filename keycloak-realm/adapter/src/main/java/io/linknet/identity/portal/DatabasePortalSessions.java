package io.linknet.identity.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.rest.Json;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Sessions in the table {@code portal_session}: who and with which tokens is sealed, so that a copy of it opens nothing.
 *
 * <p>A change locks the row, so that two requests of one person cannot undo each other's.
 */
final class DatabasePortalSessions implements PortalSessions {

    private static final String BEGIN =
            "insert into portal_session (key, keycloak_session, started_at, seen_at, sealed, person, alias)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";
    private static final String FIND =
            "select sealed, seen_at from portal_session where key = ? and seen_at > ? and started_at > ?";
    private static final String SEEN = "update portal_session set seen_at = greatest(seen_at, ?) where key = ?";
    private static final String CHANGE = "update portal_session set sealed = ?, alias = ? where key = ?";
    private static final String END = "delete from portal_session where key = ?";
    private static final String END_ALL = "delete from portal_session where keycloak_session = ?";
    private static final String SWEEP = "delete from portal_session where seen_at <= ? or started_at <= ?";

    private final DataSource database;
    private final SessionCipher cipher;

    DatabasePortalSessions(DataSource database, SessionCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    @Override
    public void begin(PortalSession session) {
        sweep(session.startedAt());
        run(BEGIN, statement -> {
            statement.setString(1, session.key());
            statement.setString(2, session.keycloakSession());
            set(statement, 3, session.startedAt());
            set(statement, 4, session.seenAt());
            statement.setBytes(5, sealed(session));
            statement.setString(6, session.person());
            statement.setString(7, session.alias());
            return statement.executeUpdate();
        });
    }

    @Override
    public Optional<PortalSession> find(String key, Instant now) {
        return run(FIND, statement -> found(statement, key, now));
    }

    private Optional<PortalSession> found(PreparedStatement statement, String key, Instant now) throws SQLException {
        statement.setString(1, key);
        set(statement, 2, now.minus(PortalSession.IDLE));
        set(statement, 3, now.minus(PortalSession.LONGEST));
        try (var rows = statement.executeQuery()) {
            if (!rows.next()) {
                return Optional.empty();
            }
            var seenAt = rows.getObject(2, OffsetDateTime.class).toInstant();
            return cipher.open(rows.getBytes(1), key)
                    .map(content -> read(content).seen(seenAt));
        }
    }

    @Override
    public void seen(String key, Instant now) {
        run(SEEN, statement -> {
            set(statement, 1, now);
            statement.setString(2, key);
            return statement.executeUpdate();
        });
    }

    @Override
    public Optional<PortalSession> change(String key, Instant now, UnaryOperator<PortalSession> change) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement(FIND + " for update");
                    var write = connection.prepareStatement(CHANGE)) {
                var changed = found(lock, key, now).map(change);
                if (changed.isPresent()) {
                    write.setBytes(1, sealed(changed.get()));
                    write.setString(2, changed.get().alias());
                    write.setString(3, key);
                    write.executeUpdate();
                }
                connection.commit();
                return changed;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException outage) {
            throw new IllegalStateException("the portal's sessions cannot be reached", outage);
        }
    }

    @Override
    public void end(String key) {
        delete(END, key);
    }

    @Override
    public void endAllOf(String keycloakSession) {
        delete(END_ALL, keycloakSession);
    }

    private void delete(String sql, String value) {
        run(sql, statement -> {
            statement.setString(1, value);
            return statement.executeUpdate();
        });
    }

    private void sweep(Instant now) {
        run(SWEEP, statement -> {
            set(statement, 1, now.minus(PortalSession.IDLE));
            set(statement, 2, now.minus(PortalSession.LONGEST));
            return statement.executeUpdate();
        });
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException outage) {
            throw new IllegalStateException("the portal's sessions cannot be reached", outage);
        }
    }

    private static void set(PreparedStatement statement, int index, Instant moment) throws SQLException {
        statement.setObject(index, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private byte[] sealed(PortalSession session) {
        try {
            return cipher.seal(Json.mapper().writeValueAsBytes(session), session.key());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a session can always be written", impossible);
        }
    }

    private static PortalSession read(byte[] content) {
        try {
            return Json.lenient().readValue(content, PortalSession.class);
        } catch (IOException foreign) {
            throw new IllegalStateException("a session of another version", foreign);
        }
    }
}
