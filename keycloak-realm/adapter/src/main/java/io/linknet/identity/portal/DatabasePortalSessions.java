package io.linknet.identity.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.rest.Json;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Sessions in the table {@code portal_session}: who and with which tokens is sealed, so that a copy of it opens nothing. */
final class DatabasePortalSessions implements PortalSessions {

    private static final String SAVE = "insert into portal_session (key, keycloak_session, started_at, seen_at, sealed)"
            + " values (?, ?, ?, ?, ?) on conflict (key) do update set seen_at = excluded.seen_at, sealed = excluded.sealed";
    private static final String FIND =
            "select sealed from portal_session where key = ? and seen_at > ? and started_at > ?";
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
    public void save(PortalSession session) {
        if (session.startedAt().equals(session.seenAt())) {
            sweep(session.startedAt());
        }
        run(SAVE, statement -> {
            statement.setString(1, session.key());
            statement.setString(2, session.keycloakSession());
            set(statement, 3, session.startedAt());
            set(statement, 4, session.seenAt());
            statement.setBytes(5, cipher.seal(write(session), session.key()));
            return statement.executeUpdate();
        });
    }

    @Override
    public Optional<PortalSession> find(String key, Instant now) {
        return run(FIND, statement -> {
            statement.setString(1, key);
            set(statement, 2, now.minus(PortalSession.IDLE));
            set(statement, 3, now.minus(PortalSession.LONGEST));
            try (var rows = statement.executeQuery()) {
                return rows.next() ? cipher.open(rows.getBytes(1), key).map(this::read) : Optional.empty();
            }
        });
    }

    @Override
    public void end(String key) {
        run(END, statement -> {
            statement.setString(1, key);
            return statement.executeUpdate();
        });
    }

    @Override
    public void endAllOf(String keycloakSession) {
        run(END_ALL, statement -> {
            statement.setString(1, keycloakSession);
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
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException outage) {
            throw new IllegalStateException("the portal's sessions cannot be reached", outage);
        }
    }

    private static void set(PreparedStatement statement, int index, Instant moment) throws SQLException {
        statement.setObject(index, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static byte[] write(PortalSession session) {
        try {
            return Json.mapper().writeValueAsBytes(session);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a session can always be written", impossible);
        }
    }

    private PortalSession read(byte[] content) {
        try {
            return Json.lenient().readValue(content, PortalSession.class);
        } catch (IOException foreign) {
            throw new IllegalStateException("a session of another version", foreign);
        }
    }
}
