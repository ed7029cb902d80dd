package io.linknet.kernel.messaging;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Sends the outbox to the broker; nothing else ever sends.
 *
 * <p>Claim, send in one transacted session, commit the session, mark, commit the database: a crash anywhere only
 * repeats, and repeats are recognised by their event id. Any number of relays may run beside each other. Used by one
 * thread at a time.
 */
public final class Relay implements AutoCloseable {

    /** Aggregates per batch: enough to fill the journal's buffer, few enough to be sent well within the time limit. */
    static final int BATCH = 200;

    private static final Logger LOG = System.getLogger(Relay.class.getName());
    private static final Duration KEPT = Duration.ofDays(7);

    private final DataSource database;
    private final ConnectionFactory broker;
    private @Nullable Connection connection;
    private @Nullable Session session;
    private @Nullable MessageProducer producer;

    public Relay(DataSource database, ConnectionFactory broker) {
        this.database = database;
        this.broker = broker;
    }

    /**
     * Publishes one batch.
     *
     * @return events sent; less than a full batch means that the rest can wait for the next wake-up
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
                    send(events);
                    CrashPoint.hit("relay.sent");
                    OutboxTable.markPublished(rows, events);
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

    private void send(List<OutgoingEvent> events) throws JMSException {
        try {
            var open = session == null ? connect() : session;
            for (var event : events) {
                sendOne(open, event);
            }
            CrashPoint.hit("relay.before-commit");
            open.commit();
        } catch (JMSException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private void sendOne(Session open, OutgoingEvent event) throws JMSException {
        var message = open.createTextMessage(event.envelope());
        message.setStringProperty("_AMQ_DUPL_ID", event.id().toString());
        message.setStringProperty("JMSXGroupID", event.aggregateId().toString());
        message.setStringProperty("event_type", event.type());
        message.setJMSType(event.type());
        if (producer != null) {
            producer.send(open.createTopic(event.aggregate()), message);
        }
    }

    private Session connect() throws JMSException {
        var opened = broker.createConnection();
        connection = opened;
        var transacted = opened.createSession(true, Session.SESSION_TRANSACTED);
        var sender = transacted.createProducer(null);
        sender.setDeliveryMode(DeliveryMode.PERSISTENT);
        producer = sender;
        session = transacted;
        return transacted;
    }

    /** Deletes what was sent more than seven days ago, 1,000 rows at most. */
    int purge() throws SQLException {
        try (var rows = database.getConnection()) {
            return OutboxTable.purge(rows, KEPT);
        }
    }

    /** Lets the broker's connection go; the next batch opens another. */
    @Override
    public void close() {
        var old = connection;
        connection = null;
        session = null;
        producer = null;
        if (old != null) {
            try {
                old.close();
            } catch (JMSException alreadyGone) {
                LOG.log(Level.DEBUG, "closing a connection that was gone", alreadyGone);
            }
        }
    }
}
