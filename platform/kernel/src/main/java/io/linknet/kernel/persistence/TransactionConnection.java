package io.linknet.kernel.persistence;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The one database connection of a transaction, scoped to the caller by its first statement.
 *
 * <p>Hibernate, outbox, inbox, evidence and idempotency keys of one transaction all use it. A second one would be taken
 * from the pool although the first is at hand: as many transactions at once as the pool has connections would then wait
 * for each other until they give up.
 *
 * <p>The settings {@code app.party} and {@code app.service} live as long as the transaction; the row-level security
 * policies of every schema read them. Nobody acting means that no row is seen.
 */
public final class TransactionConnection {

    private static final String SCOPE = "select set_config('app.party', ?, true), set_config('app.service', ?, true)";

    private static volatile @Nullable TransactionSynchronizationRegistry registry;

    private TransactionConnection() {}

    /**
     * The connection of the running transaction; whoever asks leaves it open, the end of the transaction closes it.
     *
     * @throws IllegalStateException without a transaction
     * @throws SQLException if the database is away
     */
    public static Connection of(DataSource database) throws SQLException {
        var transaction = registry();
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("no transaction is running");
        }
        return of(transaction, database);
    }

    /** The connection of the running transaction, or outside of one a connection of its own, which sees no row. */
    static Connection orNew(DataSource database) throws SQLException {
        var transaction = registry();
        return transaction.getTransactionStatus() == Status.STATUS_ACTIVE
                ? of(transaction, database)
                : database.getConnection();
    }

    /** Whether the end of the running transaction closes that connection. */
    static boolean belongsToTransaction(Connection connection) throws SQLException {
        var transaction = registry();
        return transaction.getTransactionKey() != null
                && transaction.getResource(TransactionConnection.class) == connection;
    }

    private static Connection of(TransactionSynchronizationRegistry transaction, DataSource database)
            throws SQLException {
        if (transaction.getResource(TransactionConnection.class) instanceof Connection held) {
            return held;
        }
        var connection = database.getConnection();
        try {
            scope(connection);
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
        transaction.putResource(TransactionConnection.class, connection);
        transaction.registerInterposedSynchronization(new Closing(connection));
        return connection;
    }

    private static void scope(Connection connection) throws SQLException {
        var caller = CallerContext.current();
        try (var statement = connection.prepareStatement(SCOPE)) {
            statement.setString(1, caller.map(it -> it.member().toString()).orElse(""));
            statement.setString(2, caller.filter(Caller::isService).isPresent() ? "on" : "");
            statement.execute();
        }
    }

    /** A constant name of every container; Hibernate makes the caller of this, so nothing can be injected. */
    @SuppressWarnings("BanJNDI")
    private static TransactionSynchronizationRegistry registry() throws SQLException {
        var found = registry;
        if (found == null) {
            try {
                found = InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
            } catch (NamingException missing) {
                throw new SQLException("the container has no transactions", "08001", missing);
            }
            registry = found;
        }
        return found;
    }

    private record Closing(Connection connection) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Hibernate may still flush
        }

        @Override
        public void afterCompletion(int status) {
            try {
                connection.close();
            } catch (SQLException broken) {
                throw new IllegalStateException("a connection could not be given back", broken);
            }
        }
    }
}
