package io.linknet.portal.frame.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.function.Supplier;

/**
 * Lets somebody outside be asked before the transaction of a command does anything, so that neither a connection nor anybody's turn
 * waits for an answer from far away.
 */
@ApplicationScoped
public class BeforeTransaction {

    private static final String NOTHING_WRITTEN = "select pg_current_xact_id_if_assigned() is null";

    @Resource(lookup = "java:appserver/TransactionManager")
    TransactionManager transactions;

    @Inject
    ScopedWork scoped;

    /**
     * Asks. A running transaction, which has done no more than look for the command's earlier answer, ends first, and another takes its
     * place, whatever comes of it; its caller goes on and commits as before.
     *
     * @throws IllegalStateException if the transaction has written something, which would be lost
     */
    public <T> T ask(Supplier<T> question) {
        try {
            if (transactions.getStatus() == Status.STATUS_NO_TRANSACTION) {
                return question.get();
            }
            requireNothingWritten();
            transactions.rollback();
            try {
                return question.get();
            } finally {
                transactions.begin();
            }
        } catch (SystemException | NotSupportedException broken) {
            throw new IllegalStateException("the container has lost its transactions", broken);
        }
    }

    private void requireNothingWritten() {
        if (scoped.read(NOTHING_WRITTEN, row -> row.getBoolean(1)).contains(false)) {
            throw new IllegalStateException("whoever is asked before a transaction is asked before it writes");
        }
    }
}
