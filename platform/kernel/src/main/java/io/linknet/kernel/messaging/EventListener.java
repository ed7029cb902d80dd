package io.linknet.kernel.messaging;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Base of a message-driven bean that follows one kind of aggregate of another service.
 *
 * <p>One event is one database transaction: inbox row, effect and outbox rows commit together, and only then is the
 * message acknowledged. When the database is away the message goes back to the broker, which delivers it again later; an
 * event whose effect fails is parked with its reason and tried again by itself ({@link Inbox}). Runs as the service, not
 * as a member.
 */
public abstract class EventListener implements MessageListener {

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
            var text = message instanceof TextMessage readable ? readable.getText() : null;
            if (text == null) {
                asService(inbox -> inbox.setAside(message.toString(), "not a text message"));
            } else {
                take(text);
            }
        } catch (JMSException unreadable) {
            throw new DeliveryPostponed(unreadable);
        }
    }

    private void take(String text) {
        try {
            var event = IncomingEvent.open(text);
            asService(inbox -> inbox.take(event));
        } catch (BrokenEvent broken) {
            asService(inbox -> inbox.setAside(text, String.valueOf(broken.getMessage())));
        }
    }

    /** Tries parked events again; also picks up what a crash left between two events of an aggregate. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void retryParked() {
        try {
            asService(Inbox::retry);
        } catch (DeliveryPostponed later) {
            LOG.log(Level.INFO, "{0} tries again later: {1}", consumer(), later.getMessage());
        }
    }

    private interface Deed {

        void with(Inbox inbox) throws Exception;
    }

    private void asService(Deed deed) {
        var inbox = new Inbox(
                consumer(), new ContainerTransactions(transaction, database), (event, connection) -> apply(event));
        try {
            CallerContext.runAs(Caller.service(service), () -> {
                deed.with(inbox);
                return inbox;
            });
        } catch (Exception away) {
            throw new DeliveryPostponed(away);
        }
    }

    private void apply(IncomingEvent event) {
        EventCause.set(event);
        try {
            on(event);
        } finally {
            EventCause.clear();
        }
    }

    /** Nothing has happened: the broker is asked to deliver again later. */
    public static class DeliveryPostponed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DeliveryPostponed(Exception cause) {
            super("delivery postponed: " + cause.getMessage(), cause);
        }
    }
}
