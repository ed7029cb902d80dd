package io.linknet.kernel.messaging;

import java.sql.Connection;

/** Where the inbox gets its transactions: the container's in a service, plain JDBC ones in the kill tests. */
@FunctionalInterface
public interface Transactions {

    /** Does the work in a transaction of its own, which commits unless the work throws. */
    <T> T call(Work<T> work) throws Exception;

    /** What is done with the connection of a transaction. */
    @FunctionalInterface
    interface Work<T> {

        /** Uses the connection; it is closed and committed by others. */
        T with(Connection connection) throws Exception;
    }
}
