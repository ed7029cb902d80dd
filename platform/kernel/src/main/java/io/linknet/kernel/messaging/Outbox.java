package io.linknet.kernel.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.kernel.persistence.TransactionConnection;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.value.Ids;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Where a service writes what happened, in the transaction in which it happened. */
@ApplicationScoped
public class Outbox {

    @Resource(lookup = "java:app/jdbc/linknet")
    DataSource database;

    @Resource
    TransactionSynchronizationRegistry transactions;

    @Inject
    RelayThread relay;

    /**
     * Appends an event.
     *
     * @param type published name with its major version, for example {@code procurement.order-placed.v1}
     * @param aggregate kind of aggregate, which is also the address, for example {@code procurement.order}
     * @param aggregateId what it happened to
     * @param payload a record with the fields of the event's schema
     * @throws IllegalStateException outside a transaction
     */
    public void append(String type, String aggregate, UUID aggregateId, Object payload) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event needs the transaction of its effect: " + type);
        }
        var eventId = Ids.next();
        var actor = CallerContext.current().map(Caller::person).orElse("unknown");
        var cause = EventCause.current();
        try {
            OutboxTable.append(
                    TransactionConnection.of(database),
                    eventId,
                    type,
                    aggregate,
                    aggregateId,
                    Json.mapper().writeValueAsString(payload),
                    actor,
                    cause.map(EventCause::correlationId).orElse(eventId.toString()),
                    cause.map(EventCause::eventId).orElse(null));
        } catch (SQLException failed) {
            throw new OutboxFailed(failed);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("payload of " + type, unwritable);
        }
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        if (transactions.getResource(Outbox.class) == null) {
            transactions.putResource(Outbox.class, this);
            transactions.registerInterposedSynchronization(new Waker(relay));
        }
    }

    private record Waker(RelayThread relay) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // nothing to add to the transaction
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }

    /** The database refused an event; the transaction cannot go on. */
    public static class OutboxFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutboxFailed(SQLException cause) {
            super(cause);
        }
    }
}
