package io.linknet.kernel.messaging;

import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import javax.sql.DataSource;

/** The container's transactions: what repositories, outbox and evidence do inside belongs to them. */
record ContainerTransactions(UserTransaction transaction, DataSource database) implements Transactions {

    @Override
    public <T> T call(Work<T> work) throws Exception {
        transaction.begin();
        try {
            T result;
            try (var connection = database.getConnection()) {
                result = work.with(connection);
            }
            transaction.commit();
            return result;
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }
}
