package io.linknet.kernel.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event arrives while a transaction of somebody else holds the row that its effect needs. */
class LostRaceTest {

    private static final String SERVICE = "lost-races";
    private static final Logger LOUD = Logger.getLogger(Inbox.class.getName());

    private final UUID row = UUID.randomUUID();
    private final String consumer = "consumer-" + row;
    private final IncomingEvent event = event(row);
    private Connection holder;
    private int attempts;

    @BeforeAll
    static void createTheRows() throws SQLException {
        TestDatabase.shared().migrate(SERVICE);
        try (var connection = TestDatabase.shared().superuser(SERVICE);
                var statement = connection.createStatement()) {
            statement.execute("create table held (id uuid primary key, counted int not null default 0);"
                    + " grant all on held to lost_races_app; alter role lost_races_app set lock_timeout = '100ms'");
        }
    }

    @BeforeEach
    void holdTheRow() throws SQLException {
        LOUD.setLevel(Level.OFF);
        holder = TestDatabase.shared().superuser(SERVICE);
        try (var statement = holder.createStatement()) {
            statement.execute("insert into held (id) values ('" + row + "')");
            holder.setAutoCommit(false);
            statement.execute("select 1 from held where id = '" + row + "' for update");
        }
    }

    @AfterEach
    void letGo() throws SQLException {
        holder.close();
        LOUD.setLevel(null);
    }

    @Test
    void isRunAgainAtOnceAndNotParked() throws Exception {
        inbox((taken, connection) -> {
                    if (++attempts == 2) {
                        holder.rollback();
                    }
                    count(connection);
                })
                .take(event);

        assertThat(attempts).isEqualTo(2);
        assertThat(number("select counted from held where id = '" + row + "'")).isEqualTo(1);
        assertThat(parked()).isZero();
    }

    @Test
    void isParkedAfterTheThirdAttemptAndTakesEffectOnceWhenTheRowIsFree() throws Exception {
        var inbox = inbox((taken, connection) -> {
            attempts++;
            count(connection);
        });

        inbox.take(event);

        assertThat(attempts).isEqualTo(3);
        assertThat(parked()).isEqualTo(1);
        holder.rollback();
        due();
        inbox.retry();
        assertThat(number("select counted from held where id = '" + row + "'")).isEqualTo(1);
        assertThat(parked()).isZero();
    }

    @Test
    void isNotWhatAnEffectMeansThatFails() throws Exception {
        inbox((taken, connection) -> {
                    attempts++;
                    throw new IllegalStateException("the effect fails");
                })
                .take(event);

        assertThat(attempts).isEqualTo(1);
        assertThat(parked()).isEqualTo(1);
    }

    private Inbox inbox(Inbox.Effect effect) {
        return new Inbox(consumer, LostRaceTest::inTransaction, effect);
    }

    private void count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("update held set counted = counted + 1 where id = '" + row + "'");
        }
    }

    private void due() throws SQLException {
        try (var connection = TestDatabase.shared().superuser(SERVICE);
                var statement = connection.createStatement()) {
            statement.execute("update parked set next_at = clock_timestamp() where consumer = '" + consumer + "'");
        }
    }

    private long parked() throws SQLException {
        return number("select count(*) from parked where consumer = '" + consumer + "'");
    }

    private static long number(String query) throws SQLException {
        try (var connection = TestDatabase.shared().superuser(SERVICE);
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static <T> T inTransaction(Transactions.Work<T> work) throws Exception {
        DataSource database = TestDatabase.shared().app(SERVICE);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.with(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
            }
        }
    }

    private static IncomingEvent event(UUID aggregate) {
        return IncomingEvent.open(
                """
                {"specversion":"1.0","id":"%s","source":"model","type":"model.happened.v1","subject":"%s",
                "time":"2026-11-21T02:00:00Z","datacontenttype":"application/json","sequence":"1","actor":"me",
                "correlationid":"c","data":{}}"""
                        .formatted(UUID.randomUUID(), aggregate));
    }
}
