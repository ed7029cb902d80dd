package io.linknet.identity.portal;

import static io.linknet.identity.portal.PortalSessionTest.begin;
import static io.linknet.identity.portal.PortalSessionTest.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabasePortalSessionsIT {

    private static final String DATABASE = "portal-sessions";
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final PortalSession SESSION =
            begin(Map.of("a", member(1, "COOPERATIVE"), "b", member(2, "CARRIER")));

    private final PortalSessions sessions = sessions(1);

    private static PortalSessions sessions(int seed) {
        var database = TestDatabase.shared().app(DATABASE);
        return new DatabasePortalSessions(database, SessionCipherTest.cipher(seed));
    }

    /** The table as the portal's own migration lays it. */
    @BeforeAll
    static void layTheTable() throws IOException, SQLException {
        var migration = Path.of("../../partner-portal/src/main/resources/db/migration");
        try (var files = Files.list(migration);
                var connection = TestDatabase.shared().superuser(DATABASE);
                var statement = connection.createStatement()) {
            var table = Pattern.compile("(create|alter) table portal_session\\s[^;]*;");
            for (var file : files.sorted().toList()) {
                var found = table.matcher(Files.readString(file));
                while (found.find()) {
                    statement.execute(found.group());
                }
            }
            statement.execute("grant all on portal_session to portal_sessions_app");
        }
    }

    @BeforeEach
    void beginOne() {
        sessions.end(SESSION.key());
        sessions.begin(SESSION);
    }

    @Test
    void areFoundAsTheyBegan() {
        assertThat(sessions.find(SESSION.key(), NOW)).contains(SESSION);
        assertThat(sessions.find("another key", NOW)).isEmpty();
    }

    @Test
    void liveOnWithEachRequestUntilTheLongestTimeIsOver() {
        for (var minutes = 20; minutes < 480; minutes += 20) {
            sessions.seen(SESSION.key(), NOW.plus(Duration.ofMinutes(minutes)));
        }

        assertThat(sessions.find(SESSION.key(), NOW.plus(Duration.ofMinutes(479))))
                .isPresent();
        assertThat(sessions.find(SESSION.key(), NOW.plus(Duration.ofMinutes(480))))
                .isEmpty();
    }

    @Test
    void sayWhoseTheyAreAndForWhichMember() throws SQLException {
        assertThat(whose()).isEqualTo("http://issuer|7b0e for a");

        sessions.change(SESSION.key(), NOW, session -> session.actingFor("b"));

        assertThat(whose()).isEqualTo("http://issuer|7b0e for b");
    }

    private static String whose() throws SQLException {
        try (var connection = TestDatabase.shared().superuser(DATABASE);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select person || ' for ' || alias from portal_session")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void endWhenNoRequestComes() {
        assertThat(sessions.find(SESSION.key(), NOW.plus(Duration.ofMinutes(29))))
                .isPresent();
        assertThat(sessions.find(SESSION.key(), NOW.plus(Duration.ofMinutes(30))))
                .isEmpty();
    }

    @Test
    void endWhenKeycloakSaysSo() {
        sessions.endAllOf("another session");
        assertThat(sessions.find(SESSION.key(), NOW)).isPresent();

        sessions.endAllOf(SESSION.keycloakSession());
        assertThat(sessions.find(SESSION.key(), NOW)).isEmpty();
    }

    @Test
    void keepEveryChangeOfRequestsThatComeAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            var changes = new ArrayList<Callable<Object>>();
            for (var number = 0; number < 40; number++) {
                var role = "role-" + number;
                changes.add(() -> sessions.change(SESSION.key(), NOW, session -> adding(role, session)));
            }
            for (var change : threads.invokeAll(changes)) {
                change.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(sessions.find(SESSION.key(), NOW).orElseThrow().member().roles())
                .hasSize(SESSION.member().roles().size() + 40);
    }

    @Test
    void changeNothingAfterTheirEnd() {
        sessions.end(SESSION.key());

        assertThat(sessions.change(SESSION.key(), NOW, session -> session.actingFor("b")))
                .isEmpty();
        assertThat(sessions.find(SESSION.key(), NOW)).isEmpty();
    }

    @Test
    void openNothingToWhoCopiesTheTable() throws SQLException {
        try (var connection = TestDatabase.shared().superuser(DATABASE);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select sealed from portal_session")) {
            rows.next();
            var copied = new String(rows.getBytes(1), StandardCharsets.ISO_8859_1);

            assertThat(copied).doesNotContain("refresh").doesNotContain("buyer@shancheng.example");
        }
        assertThat(sessions(2).find(SESSION.key(), NOW)).isEmpty();
    }

    private static PortalSession adding(String role, PortalSession session) {
        var roles = new ArrayList<>(session.member().roles());
        roles.add(role);
        var member = member(1, "COOPERATIVE", roles.toArray(String[]::new));
        var claims = Map.<String, Object>of("organization", Map.of("a", member));
        return session.renewed(claims, session.tokens());
    }
}
