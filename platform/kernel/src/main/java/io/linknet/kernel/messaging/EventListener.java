package io.linknet.kernel.messaging;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.kernel.problem.DomainRuleViolation;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Base of a message-driven bean that follows one kind of aggregate of another service.
 *
 * <p>One message is one database transaction: inbox row, effect and outbox rows commit together, and only then is the
 * message acknowledged. An outage is thrown, so the broker delivers again later. An event that breaks its contract, or
 * whose effect is refused or fails although the database is there, is tried {@value #TRIES} times and then parked with
 * its reason; its aggregate waits, all others go on. Runs as the service, not as a member.
 */
public abstract class EventListener implements MessageListener {

    static final int TRIES = 4;

    private static final Logger LOG = System.getLogger(EventListener.class.getName());

    @Resource(lookup = "java:app/jdbc/linknet")
    DataSource database;

    @Inject
    UserTransaction transaction;

    @Inject
    @ConfigProperty(name = "linknet.service")
    String service;

    /** The name of the queue, for example {@code logistics.on.procurement.order}. */
    protected abstract String consumer();

    /** Applies an event; types that are not needed are ignored. */
    protected abstract void on(IncomingEvent event);

    @Override
    public void onMessage(Message message) {
        try {
            var text = ((TextMessage) message).getText();
            var deliveries = message.getIntProperty("JMSXDeliveryCount");
            CallerContext.runAs(Caller.service(service), () -> take(text, deliveries));
        } catch (JMSException unreadable) {
            throw new BrokenEvent(unreadable);
        }
    }

    private void take(String text, int deliveries) {
        var event = IncomingEvent.open(text);
        EventCause.set(event);
        try {
            inTransaction(connection -> new Inbox(consumer()).take(connection, event, this::on));
        } catch (SQLException away) {
            throw new DeliveryPostponed(away);
        } catch (DomainRuleViolation | BrokenEvent refused) {
            parkAfterTries(event, refused, deliveries);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "event " + event.type() + " " + event.id() + " failed at " + consumer(), failed);
            parkAfterTries(event, failed, deliveries);
        } finally {
            EventCause.clear();
        }
    }

    private void parkAfterTries(IncomingEvent event, RuntimeException failure, int deliveries) {
        if (deliveries < TRIES) {
            throw failure;
        }
        LOG.log(Level.ERROR, "event " + event.type() + " " + event.id() + " is parked at " + consumer(), failure);
        try {
            inTransaction(connection -> new Inbox(consumer()).parkFailed(connection, event, String.valueOf(failure)));
        } catch (SQLException away) {
            throw new DeliveryPostponed(away);
        }
    }

    /** What is done with the connection of a transaction. */
    private interface Work {

        void with(java.sql.Connection connection) throws SQLException;
    }

    private void inTransaction(Work work) throws SQLException {
        try {
            transaction.begin();
            try (var connection = database.getConnection()) {
                work.with(connection);
            }
            transaction.commit();
        } catch (SQLException | RuntimeException failed) {
            throw failed;
        } catch (Exception notCommitted) {
            throw new SQLException("not committed", "08007", notCommitted);
        } finally {
            rollbackIfOpen();
        }
    }

    private void rollbackIfOpen() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (jakarta.transaction.SystemException gone) {
            LOG.log(Level.DEBUG, "the transaction was gone", gone);
        }
    }

    /** The database is away: the broker is asked to deliver again later. */
    public static class DeliveryPostponed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DeliveryPostponed(SQLException cause) {
            super("the database is away: " + cause.getMessage(), cause);
        }
    }
}
