package io.linknet.kernel.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides what becomes of an event that arrived: apply it now, park it until its turn, or forget it because its effect
 * is there.
 *
 * <p>All of it happens in the transaction of the effect. Per aggregate, events take effect in their sequence, each once,
 * however often and in whatever order they are delivered.
 */
public final class Inbox {

    /** What an event does; runs inside the transaction. */
    @FunctionalInterface
    public interface Effect {

        /** Applies the event. */
        void apply(IncomingEvent event);
    }

    private final String consumer;

    /** An inbox of one consumer, named like its queue, for example {@code logistics.on.procurement.order}. */
    public Inbox(String consumer) {
        this.consumer = consumer;
    }

    /**
     * Takes an event.
     *
     * @param connection the connection of the running transaction
     * @param effect applied to this event, if it is its turn, and to the parked ones whose turn comes then
     */
    public void take(Connection connection, IncomingEvent event, Effect effect) throws SQLException {
        if (!InboxTable.receive(connection, consumer, event.id())) {
            return;
        }
        var last = InboxTable.lockCursor(connection, consumer, event.aggregateId());
        if (event.sequence() > last + 1) {
            InboxTable.park(connection, consumer, event, "waits for number " + (last + 1));
        } else if (event.sequence() == last + 1) {
            applyRun(connection, event, effect);
        }
    }

    private void applyRun(Connection connection, IncomingEvent first, Effect effect) throws SQLException {
        var next = Optional.of(first);
        var sequence = first.sequence();
        while (next.isPresent()) {
            effect.apply(next.get());
            sequence = next.get().sequence();
            next = parked(connection, first.aggregateId(), sequence + 1);
        }
        InboxTable.moveCursor(connection, consumer, first.aggregateId(), sequence);
    }

    private Optional<IncomingEvent> parked(Connection connection, UUID aggregateId, long sequence) throws SQLException {
        return InboxTable.unpark(connection, consumer, aggregateId, sequence).map(IncomingEvent::open);
    }

    /**
     * Parks an event whose effect failed for good; the later ones of its aggregate will park behind it.
     *
     * @param connection a connection whose transaction commits after this
     */
    public void parkFailed(Connection connection, IncomingEvent event, String reason) throws SQLException {
        if (InboxTable.receive(connection, consumer, event.id())) {
            InboxTable.lockCursor(connection, consumer, event.aggregateId());
            InboxTable.park(connection, consumer, event, reason);
        }
    }
}
