package io.linknet.quality.faults;

import io.linknet.kernel.messaging.CrashPoint;
import io.linknet.kernel.messaging.Inbox;
import io.linknet.kernel.messaging.IncomingEvent;
import io.linknet.kernel.messaging.OutboxTable;
import io.linknet.kernel.messaging.Relay;
import io.linknet.kernel.messaging.Transactions;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * A service reduced to its messaging: carries out commands, relays their events and consumes them, until it is killed.
 *
 * <p>Only the container is missing; outbox, relay and inbox are the kernel's own. Duplicates and disorder are added at
 * the consumer, beyond those that the kills cause.
 */
final class Worker {

    static final String AGGREGATE = "procurement.order";
    static final String CONSUMER = "logistics.on.procurement.order";

    private final DataSource database;
    private final ConnectionFactory broker;
    private final Random random;

    private Worker(DataSource database, ConnectionFactory broker, long seed) {
        this.database = database;
        this.broker = broker;
        this.random = new Random(seed);
    }

    /** Arguments: JDBC URL, database user, its password, broker URL, broker user, its password, seed. */
    public static void main(String[] arguments) {
        var broker = new ActiveMQConnectionFactory(
                arguments[3] + "?callTimeout=5000&reconnectAttempts=0&initialConnectAttempts=1",
                arguments[4],
                arguments[5]);
        var worker = new Worker(pool(arguments[0], arguments[1], arguments[2]), broker, Long.parseLong(arguments[6]));
        forever("commands", worker::carryOut);
        forever("relay", worker::relay);
        forever("consumer", worker::consume);
        forever("retries", worker::retry);
        System.out.println("ready");
    }

    @SuppressWarnings("deprecation") // a pool without a container; good enough to be killed
    private static DataSource pool(String url, String user, String password) {
        var pool = new org.postgresql.ds.PGPoolingDataSource();
        pool.setURL(url);
        pool.setUser(user);
        pool.setPassword(password);
        pool.setMaxConnections(6);
        return pool;
    }

    /** Goes on after an outage, a second later. */
    private static void forever(String name, Callable<Boolean> round) {
        new Thread(
                        () -> {
                            while (true) {
                                if (!tryOnce(name, round)) {
                                    pause();
                                }
                            }
                        },
                        name)
                .start();
    }

    private static boolean tryOnce(String name, Callable<Boolean> round) {
        try {
            return round.call();
        } catch (Exception outage) {
            System.err.println(name + ": " + outage);
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private <T> T inTransaction(Transactions.Work<T> work) throws Exception {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.with(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private boolean carryOut() throws Exception {
        return inTransaction(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("update command set done = true where id = (select id from command"
                            + " where not done order by id limit 1 for update skip locked) returning id, agg_id")) {
                if (!row.next()) {
                    return false;
                }
                append(connection, row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                CrashPoint.hit("command.appended");
                return true;
            }
        });
    }

    private static void append(Connection connection, UUID command, UUID aggregate) throws SQLException {
        var payload = "{\"command\":\"" + command + "\"}";
        OutboxTable.append(
                connection,
                UUID.randomUUID(),
                "procurement.order-placed.v1",
                AGGREGATE,
                aggregate,
                payload,
                "worker",
                command.toString(),
                null);
    }

    private boolean relay() throws Exception {
        try (var relay = new Relay(database, broker, Executors.newSingleThreadScheduledExecutor())) {
            while (true) {
                if (relay.publishBatch() == 0) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            }
        }
    }

    private boolean retry() throws Exception {
        inbox().retry();
        return false;
    }

    private Inbox inbox() {
        return new Inbox(CONSUMER, this::inTransaction, Worker::apply);
    }

    private static void apply(IncomingEvent event, Connection connection) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into effect (agg_id, agg_seq, event_id) values (?, ?, ?)")) {
            insert.setObject(1, event.aggregateId());
            insert.setLong(2, event.sequence());
            insert.setObject(3, event.id());
            insert.executeUpdate();
        }
    }

    private boolean consume() throws Exception {
        try (var connection = broker.createConnection();
                var session = connection.createSession(Session.CLIENT_ACKNOWLEDGE);
                var consumer = session.createConsumer(session.createQueue(AGGREGATE + "::" + CONSUMER))) {
            connection.start();
            while (true) {
                takeSome(session, consumer);
            }
        }
    }

    /** A handful of messages in any order, some twice; now and then none is acknowledged and all come again. */
    private void takeSome(Session session, MessageConsumer consumer) throws Exception {
        var messages = receive(consumer);
        if (messages.isEmpty()) {
            return;
        }
        var last = messages.get(messages.size() - 1);
        if (messages.size() > 1 && random.nextInt(4) == 0) {
            Collections.shuffle(messages, random);
            count("reordered");
        }
        for (var message : messages) {
            take(message);
            if (random.nextInt(20) == 0) {
                take(message);
                count("taken twice");
            }
        }
        if (random.nextInt(50) == 0) {
            session.recover();
            count("delivered again");
        } else {
            CrashPoint.hit("consumer.before-acknowledge");
            last.acknowledge();
            CrashPoint.hit("consumer.acknowledged");
        }
    }

    private static ArrayList<Message> receive(MessageConsumer consumer) throws JMSException {
        var messages = new ArrayList<Message>();
        var message = consumer.receive(200);
        while (message != null) {
            messages.add(message);
            message = messages.size() < 8 ? consumer.receiveNoWait() : null;
        }
        return messages;
    }

    private void take(Message message) throws Exception {
        inbox().take(IncomingEvent.open(((TextMessage) message).getText()));
    }

    private void count(String fault) throws SQLException {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement("insert into fault (kind, n) values (?, 1)"
                        + " on conflict (kind) do update set n = fault.n + 1")) {
            count.setString(1, fault);
            count.executeUpdate();
        }
    }
}
