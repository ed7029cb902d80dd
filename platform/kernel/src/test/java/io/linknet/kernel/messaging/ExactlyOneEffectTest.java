package io.linknet.kernel.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.TestDatabase;
import jakarta.jms.JMSException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever crashes, comes twice or overtakes: each event has one effect, in the order of its aggregate. */
class ExactlyOneEffectTest {

    private static final String SERVICE = "messaging-model";
    private static final int AGGREGATES = 3;
    private static final DataSource DATABASE = database();
    private static final Logger LOUD = Logger.getLogger(Inbox.class.getName());
    private static final ScheduledExecutorService WATCHDOG = Executors.newSingleThreadScheduledExecutor();

    /** What can happen next. */
    enum Step {
        APPEND,
        APPEND_TWO_OF_ONE_AGGREGATE,
        APPEND_ROLLED_BACK,
        RELAY,
        RELAY_LOSES_THE_BROKER,
        RELAY_CRASHES_AFTER_SENDING,
        BROKER_FORGETS_WHAT_IT_SAW,
        DELIVER,
        DELIVER_TWICE,
        CRASH_BEFORE_COMMIT,
        CRASH_BEFORE_ACKNOWLEDGEMENT,
        FAIL,
        RETRY
    }

    /** The process ends here, as far as the code can tell. */
    private static final class Crash extends Error {

        private static final long serialVersionUID = 1L;
    }

    @BeforeContainer
    static void createEffects() throws SQLException {
        LOUD.setLevel(Level.OFF);
        try (var connection = TestDatabase.shared().superuser(SERVICE);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists effect (id bigint generated always as identity,"
                    + " consumer text, agg_id uuid, agg_seq bigint); grant all on effect to messaging_model_app");
        }
    }

    @AfterContainer
    static void stopWatching() {
        LOUD.setLevel(null);
        WATCHDOG.shutdownNow();
    }

    @Property(tries = 120)
    void whateverHappens(@ForAll("histories") List<Step> history, @ForAll long seed) throws Exception {
        var world = new World(new Random(seed));

        for (var step : history) {
            world.perform(step);
        }
        world.calmDown();

        for (var aggregate : world.aggregates) {
            assertThat(world.effects(aggregate)).containsExactlyElementsOf(world.appended(aggregate));
        }
        assertThat(world.leftOver()).as("unsent and parked").isZero();
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Arbitraries.of(Step.class).list().ofMinSize(5).ofMaxSize(60);
    }

    /** One service, its broker and its consumer, through one history. */
    private static final class World {

        final List<UUID> aggregates = new ArrayList<>();
        private final String consumer = "consumer-" + UUID.randomUUID();
        private final UnreliableBroker broker = new UnreliableBroker();
        private final Random random;
        private boolean crashes;
        private boolean fails;

        World(Random random) {
            this.random = random;
            for (var i = 0; i < AGGREGATES; i++) {
                aggregates.add(UUID.randomUUID());
            }
        }

        void perform(Step step) throws Exception {
            switch (step) {
                case APPEND -> append(1, true);
                case APPEND_TWO_OF_ONE_AGGREGATE -> append(2, true);
                case APPEND_ROLLED_BACK -> append(1, false);
                case RELAY -> relay(UnreliableBroker.Commit.WORKS);
                case RELAY_LOSES_THE_BROKER -> relay(UnreliableBroker.Commit.IS_LOST);
                case RELAY_CRASHES_AFTER_SENDING -> relay(UnreliableBroker.Commit.WORKS_BUT_THE_ANSWER_IS_LOST);
                case BROKER_FORGETS_WHAT_IT_SAW -> broker.remembersEvents = false;
                case DELIVER -> deliver(true);
                case DELIVER_TWICE, CRASH_BEFORE_ACKNOWLEDGEMENT -> deliver(false);
                case CRASH_BEFORE_COMMIT -> crash();
                case FAIL -> fail();
                case RETRY -> retry();
            }
        }

        private void append(int events, boolean commits) throws SQLException {
            var aggregate = aggregates.get(random.nextInt(AGGREGATES));
            try (var connection = DATABASE.getConnection()) {
                connection.setAutoCommit(false);
                for (var i = 0; i < events; i++) {
                    OutboxTable.append(
                            connection,
                            UUID.randomUUID(),
                            "model.happened.v1",
                            "model.thing",
                            aggregate,
                            "{}",
                            "me",
                            "c",
                            null);
                }
                if (commits) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            }
        }

        private void relay(UnreliableBroker.Commit fate) throws SQLException {
            broker.nextCommit = fate;
            try (var relay = new Relay(DATABASE, broker.connections(), WATCHDOG)) {
                relay.publishBatch();
            } catch (JMSException away) {
                assertThat(fate).isNotEqualTo(UnreliableBroker.Commit.WORKS);
            }
        }

        /** Any message, not the oldest. */
        private void deliver(boolean acknowledged) throws Exception {
            if (broker.delivered.isEmpty()) {
                return;
            }
            var index = random.nextInt(broker.delivered.size());
            inbox().take(IncomingEvent.open(broker.delivered.get(index)));
            if (acknowledged) {
                broker.delivered.remove(index);
            }
        }

        private void crash() throws Exception {
            crashes = true;
            try {
                deliver(true);
            } catch (Crash expected) {
                assertThat(crashes).isTrue();
            } finally {
                crashes = false;
            }
        }

        private void fail() throws Exception {
            fails = true;
            deliver(true);
            fails = false;
        }

        private void retry() throws Exception {
            try (var connection = DATABASE.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("update parked set next_at = clock_timestamp() where consumer = '" + consumer + "'");
            }
            inbox().retry();
        }

        private Inbox inbox() {
            return new Inbox(consumer, this::inTransaction, this::apply);
        }

        private void apply(IncomingEvent event, Connection connection) throws Exception {
            try (var insert =
                    connection.prepareStatement("insert into effect (consumer, agg_id, agg_seq) values (?, ?, ?)")) {
                insert.setString(1, consumer);
                insert.setObject(2, event.aggregateId());
                insert.setLong(3, event.sequence());
                insert.executeUpdate();
            }
            if (fails) {
                throw new IllegalStateException("the effect fails");
            }
        }

        private <T> T inTransaction(Transactions.Work<T> work) throws Exception {
            try (var connection = DATABASE.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    var result = work.with(connection);
                    if (crashes) {
                        throw new Crash();
                    }
                    connection.commit();
                    return result;
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        }

        /** Faults stop; everything that is under way arrives. */
        void calmDown() throws Exception {
            for (var rounds = 0; rounds < 200 && (leftOver() > 0 || !broker.delivered.isEmpty()); rounds++) {
                relay(UnreliableBroker.Commit.WORKS);
                while (!broker.delivered.isEmpty()) {
                    deliver(true);
                }
                retry();
            }
        }

        List<Long> appended(UUID aggregate) throws SQLException {
            return numbers("select agg_seq from outbox where agg_id = '" + aggregate + "' order by agg_seq");
        }

        List<Long> effects(UUID aggregate) throws SQLException {
            return numbers("select agg_seq from effect where agg_id = '" + aggregate + "' order by id");
        }

        long leftOver() throws SQLException {
            return numbers("select (select count(*) from outbox where published_at is null)"
                            + " + (select count(*) from parked where consumer = '" + consumer + "')")
                    .get(0);
        }

        private static List<Long> numbers(String query) throws SQLException {
            try (var connection = DATABASE.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                var numbers = new ArrayList<Long>();
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
                return numbers;
            }
        }
    }

    @SuppressWarnings("deprecation") // a pool without a container
    private static DataSource database() {
        TestDatabase.shared().migrate(SERVICE);
        var pool = new org.postgresql.ds.PGPoolingDataSource();
        pool.setURL(TestDatabase.shared().url(SERVICE));
        pool.setUser("messaging_model_app");
        pool.setPassword(TestDatabase.PASSWORD);
        pool.setMaxConnections(4);
        return pool;
    }
}
