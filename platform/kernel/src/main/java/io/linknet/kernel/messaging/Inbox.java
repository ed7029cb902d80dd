package io.linknet.kernel.messaging;

import io.linknet.kernel.persistence.SqlStates;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Decides what becomes of an event that arrived: apply it now, park it until its turn, or forget it because its effect
 * is there.
 *
 * <p>Per aggregate, events take effect in their sequence, each once, however often and in whatever order they are
 * delivered; each in one transaction with its effect. A lost race is run again at once, at most {@value #RUNS} times in all; an
 * event whose effect fails is parked with its reason and tried
 * again after 1 s, 2 s, 4 s ... 10 min; after {@value #TRIES} attempts only a person can help. Its aggregate waits, all
 * others go on. Attempts are counted here and not by the broker, so an outage of database or broker costs none.
 */
public final class Inbox {

    /** What an event does; runs inside the transaction and is rolled back with it. */
    @FunctionalInterface
    public interface Effect {

        /** Applies the event. */
        void apply(IncomingEvent event, Connection connection) throws Exception;
    }

    /** Attempts before an event waits for a person: about 17 minutes. */
    static final int TRIES = 10;

    /** How often one attempt runs while somebody else is faster at the same rows. */
    private static final int RUNS = 3;

    private static final Logger LOG = System.getLogger(Inbox.class.getName());

    private final String consumer;
    private final Transactions transactions;
    private final Effect effect;

    /** An inbox of one consumer, named like its queue, for example {@code logistics.on.procurement.order}. */
    public Inbox(String consumer, Transactions transactions, Effect effect) {
        this.consumer = consumer;
        this.transactions = transactions;
        this.effect = effect;
    }

    /**
     * Takes an event; when this returns, the message may be acknowledged.
     *
     * @throws Exception if the database is away: nothing has happened, and the message must be delivered again
     */
    public void take(IncomingEvent event) throws Exception {
        if (attempt(event, connection -> apply(connection, event))) {
            drain(event.aggregateId());
        }
    }

    /**
     * Tries parked events whose time has come.
     *
     * @throws Exception if the database is away
     */
    public void retry() throws Exception {
        for (var aggregateId : transactions.call(connection -> InboxTable.due(connection, consumer))) {
            drain(aggregateId);
        }
    }

    /** Keeps a message that is no event of LinkNet, so that it neither blocks the queue nor is lost. */
    public void setAside(String text, String reason) throws Exception {
        LOG.log(Level.ERROR, "unreadable message at {0}: {1}", consumer, reason);
        transactions.call(connection -> InboxTable.setAside(connection, consumer, text, reason));
    }

    /** Applies what is parked and next in line, one event per transaction. */
    private void drain(UUID aggregateId) throws Exception {
        var more = true;
        while (more) {
            var next = transactions.call(connection -> InboxTable.next(connection, consumer, aggregateId));
            more = next.isPresent() && attempt(next.get(), connection -> unpark(connection, next.get()));
        }
    }

    /** True if the next event of the aggregate is parked and may be tried. */
    private boolean attempt(IncomingEvent event, Transactions.Work<Boolean> work) throws Exception {
        for (var run = 1; ; run++) {
            try {
                var more = transactions.call(work);
                CrashPoint.hit("inbox.committed");
                return more;
            } catch (Exception failure) {
                if (run == RUNS || !SqlStates.isLostRace(failure)) {
                    park(event, failure);
                    return false;
                }
            }
        }
    }

    private boolean apply(Connection connection, IncomingEvent event) throws Exception {
        if (!InboxTable.receive(connection, consumer, event.id())) {
            return false;
        }
        var last = InboxTable.lockCursor(connection, consumer, event.aggregateId());
        if (event.sequence() > last + 1) {
            InboxTable.parkEarly(connection, consumer, event, "waits for number " + (last + 1));
        }
        return event.sequence() == last + 1 && advance(connection, event);
    }

    private boolean unpark(Connection connection, IncomingEvent event) throws Exception {
        var last = InboxTable.lockCursor(connection, consumer, event.aggregateId());
        return event.sequence() == last + 1
                && InboxTable.unpark(connection, consumer, event)
                && advance(connection, event);
    }

    private boolean advance(Connection connection, IncomingEvent event) throws Exception {
        effect.apply(event, connection);
        var more = InboxTable.moveCursor(connection, consumer, event);
        CrashPoint.hit("inbox.applied");
        return more;
    }

    private void park(IncomingEvent event, Exception failure) throws Exception {
        var attempts = transactions.call(connection -> parkFailed(connection, event, String.valueOf(failure)));
        if (attempts > 0) {
            var text = "event " + event.type() + " " + event.id() + " failed at " + consumer + ", attempt " + attempts;
            LOG.log(attempts < TRIES ? Level.WARNING : Level.ERROR, text, failure);
        }
    }

    /** The attempts so far; none if another delivery has applied the event meanwhile. */
    private int parkFailed(Connection connection, IncomingEvent event, String reason) throws SQLException {
        InboxTable.receive(connection, consumer, event.id());
        var last = InboxTable.lockCursor(connection, consumer, event.aggregateId());
        return event.sequence() > last ? InboxTable.parkFailed(connection, consumer, event, reason) : 0;
    }
}
