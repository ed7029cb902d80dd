package io.linknet.kernel.evidence;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.persistence.TransactionConnection;
import io.linknet.kernel.value.Ids;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;

/** Where key actions are written down for good, in the transaction in which they happen. */
@ApplicationScoped
public class Evidence {

    @Resource(lookup = "java:app/jdbc/linknet")
    DataSource database;

    @Resource
    TransactionSynchronizationRegistry transactions;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * Records a key action of the current caller.
     *
     * @param action what was done, for example {@code order-answered}
     * @param objectType kind of aggregate, for example {@code procurement.order}
     * @param objectId what it was done to
     * @param content a record with all that was agreed; stored as canonical JSON (RFC 8785)
     * @return id of the entry
     * @throws IllegalStateException outside a transaction, or if nobody acts
     */
    public UUID record(String action, String objectType, UUID objectId, Object content) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("evidence needs the transaction of what it witnesses: " + action);
        }
        var who = caller.get();
        var entry = new EvidenceEntry(
                Ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                who.person(),
                who.member().value(),
                action,
                objectType,
                objectId,
                EvidenceEntry.canonical(content));
        try {
            LogTables.record(TransactionConnection.of(database), entry);
        } catch (SQLException failed) {
            throw new EvidenceFailed(failed);
        }
        return entry.id();
    }

    /** The database refused the entry; what it witnesses cannot go on without it. */
    public static class EvidenceFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EvidenceFailed(SQLException cause) {
            super(cause);
        }
    }
}
