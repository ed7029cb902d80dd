package io.linknet.kernel.messaging;

import io.linknet.kernel.persistence.TransactionConnection;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import javax.sql.DataSource;

/** The container's transactions: what repositories, outbox and evidence do inside belongs to them. */
record ContainerTransactions(UserTransaction transaction, DataSource database) implements Transactions {

    @Override
    public <T> T call(Work<T> work) throws Exception {
        transaction.begin();
        try {
            var result = work.with(TransactionConnection.of(database));
            transaction.commit();
            return result;
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }
}
