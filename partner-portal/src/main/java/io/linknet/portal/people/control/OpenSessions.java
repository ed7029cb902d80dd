package io.linknet.portal.people.control;

import io.linknet.identity.portal.PortalSession;
import io.linknet.kernel.caller.Caller;
import io.linknet.portal.frame.control.ScopedWork;
import io.linknet.portal.people.entity.OpenSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions of a member's people at the portal, as long as they act for this member. */
@ApplicationScoped
public class OpenSessions {

    /** Sessions of a person shown at most; nobody has so many browsers. */
    private static final int MOST = 50;

    private static final String OF =
            """
            select key, keycloak_session, started_at, seen_at from portal_session
            where alias = ? and person = ? and seen_at > ? and started_at > ? order by started_at desc limit ?
            """;

    private static final String END_ALL = "delete from portal_session where person = ?";

    private static final String END = "delete from portal_session where keycloak_session = ? and person = ?";

    @Inject
    ScopedWork scoped;

    @Inject
    Clock clock;

    /**
     * The sessions of a person that act for the caller's member now, newest first.
     *
     * @param caller whose member's people it is about; of the same issuer
     */
    @Transactional
    public List<OpenSession> of(Caller caller, UUID person) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(OF)) {
                statement.setString(1, caller.memberAlias());
                statement.setString(2, subject(caller, person));
                statement.setObject(3, utc(clock.instant().minus(PortalSession.IDLE)));
                statement.setObject(4, utc(clock.instant().minus(PortalSession.LONGEST)));
                statement.setInt(5, MOST);
                var sessions = new ArrayList<OpenSession>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        sessions.add(session(row, person));
                    }
                }
                return sessions;
            }
        });
    }

    /** One of them. */
    @Transactional
    public Optional<OpenSession> find(Caller caller, UUID person, String key) {
        return of(caller, person).stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** Ends all of a person, whomever they act for. */
    public void endAll(Caller caller, UUID person) {
        scoped.with(connection -> {
            try (var statement = connection.prepareStatement(END_ALL)) {
                statement.setString(1, subject(caller, person));
                return statement.executeUpdate();
            }
        });
    }

    /** Ends what stands on the same session of Keycloak. */
    public void end(Caller caller, OpenSession session) {
        scoped.with(connection -> {
            try (var statement = connection.prepareStatement(END)) {
                statement.setString(1, session.keycloakSession());
                statement.setString(2, subject(caller, session.person()));
                return statement.executeUpdate();
            }
        });
    }

    private static OpenSession session(ResultSet row, UUID person) throws SQLException {
        return new OpenSession(
                row.getString("key"),
                person,
                row.getString("keycloak_session"),
                moment(row, "started_at"),
                moment(row, "seen_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** People of one realm have one issuer: the caller's. */
    private static String subject(Caller caller, UUID person) {
        return caller.person().substring(0, caller.person().lastIndexOf('|') + 1) + person;
    }
}
