package io.linknet.kernel.messaging;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Sends the outbox to the broker; nothing else ever sends.
 *
 * <p>Claim, send in one transacted session, commit the session, mark, commit the database: a crash anywhere only
 * repeats, and repeats are recognised by their event id. Any number of relays may run beside each other. A broker that
 * does not take a batch within five seconds is taken for away. Used by one thread at a time.
 */
public final class Relay implements AutoCloseable {

    /** Aggregates per batch: enough to fill the journal's buffer, few enough to be sent well within the time limit. */
    static final int BATCH = 200;

    private static final Logger LOG = System.getLogger(Relay.class.getName());
    private static final long LIMIT_SECONDS = 5;

    private final DataSource database;
    private final ConnectionFactory broker;
    private final ScheduledExecutorService watchdog;
    private @Nullable Link link;

    /** A relay from that database to that broker; the watchdog cuts the link to a broker that hangs. */
    public Relay(DataSource database, ConnectionFactory broker, ScheduledExecutorService watchdog) {
        this.database = database;
        this.broker = broker;
        this.watchdog = watchdog;
    }

    /** An open way to the broker. */
    private record Link(Connection connection, Session session, MessageProducer producer) {

        void cut() {
            try {
                connection.close();
            } catch (JMSException alreadyGone) {
                LOG.log(Level.DEBUG, "closing a connection that was gone", alreadyGone);
            }
        }
    }

    /**
     * Publishes one batch.
     *
     * @return events looked at; none means that the rest can wait for the next wake-up
     * @throws JMSException if the broker is away; nothing is marked and nobody is to blame
     * @throws SQLException if the database is away
     */
    public int publishBatch() throws SQLException, JMSException {
        try (var rows = database.getConnection()) {
            rows.setAutoCommit(false);
            try {
                var events = OutboxTable.claim(rows, BATCH);
                if (!events.isEmpty()) {
                    CrashPoint.hit("relay.claimed");
                    var sent = send(rows, events);
                    CrashPoint.hit("relay.sent");
                    OutboxTable.markPublished(rows, sent);
                    CrashPoint.hit("relay.marked");
                }
                rows.commit();
                return events.size();
            } finally {
                rows.rollback();
                rows.setAutoCommit(true);
            }
        }
    }

    private List<OutgoingEvent> send(java.sql.Connection rows, List<OutgoingEvent> events)
            throws SQLException, JMSException {
        try {
            return sendTogether(rows, events);
        } catch (JMSException refused) {
            if (!isDuplicate(refused)) {
                throw refused;
            }
            return sendOneByOne(rows, events);
        }
    }

    /** After a crash the broker has some of them already and refuses the transaction as a whole. */
    private List<OutgoingEvent> sendOneByOne(java.sql.Connection rows, List<OutgoingEvent> events)
            throws SQLException, JMSException {
        var sent = new ArrayList<OutgoingEvent>();
        for (var event : events) {
            try {
                sent.addAll(sendTogether(rows, List.of(event)));
            } catch (JMSException refused) {
                if (!isDuplicate(refused)) {
                    throw refused;
                }
                sent.add(event);
            }
        }
        return sent;
    }

    private List<OutgoingEvent> sendTogether(java.sql.Connection rows, List<OutgoingEvent> events)
            throws SQLException, JMSException {
        var open = link == null ? connect() : link;
        var limit = watchdog.schedule(open::cut, LIMIT_SECONDS, TimeUnit.SECONDS);
        try {
            var sent = new ArrayList<OutgoingEvent>();
            for (var event : events) {
                if (sendOne(rows, open, event)) {
                    sent.add(event);
                }
            }
            CrashPoint.hit("relay.before-commit");
            open.session().commit();
            return sent;
        } catch (JMSException | SQLException | RuntimeException failed) {
            close();
            throw failed;
        } finally {
            limit.cancel(false);
        }
    }

    /** False if the broker knows no such address: that event waits, the others go on. */
    private static boolean sendOne(java.sql.Connection rows, Link open, OutgoingEvent event)
            throws SQLException, JMSException {
        var message = open.session().createTextMessage(event.envelope());
        message.setStringProperty("_AMQ_DUPL_ID", event.id().toString());
        message.setStringProperty("JMSXGroupID", event.aggregateId().toString());
        message.setJMSType(event.type());
        try {
            open.producer().send(open.session().createTopic(event.aggregate()), message);
            return true;
        } catch (InvalidDestinationException unknown) {
            LOG.log(Level.ERROR, "the broker has no address {0}; its events wait", event.aggregate());
            OutboxTable.postpone(rows, event, String.valueOf(unknown.getMessage()));
            return false;
        }
    }

    private static boolean isDuplicate(JMSException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getSimpleName().equals("ActiveMQDuplicateIdException")) {
                return true;
            }
        }
        return false;
    }

    private Link connect() throws JMSException {
        var connection = broker.createConnection();
        try {
            var session = connection.createSession(true, Session.SESSION_TRANSACTED);
            var producer = session.createProducer(null);
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            var opened = new Link(connection, session, producer);
            link = opened;
            return opened;
        } catch (JMSException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Lets the broker's connection go; the next batch opens another. */
    @Override
    public void close() {
        var old = link;
        link = null;
        if (old != null) {
            old.cut();
        }
    }
}
