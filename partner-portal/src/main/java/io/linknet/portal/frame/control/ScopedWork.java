package io.linknet.portal.frame.control;

import io.linknet.kernel.persistence.TransactionConnection;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Statements that see only the rows of the caller's member; in the current transaction. */
@ApplicationScoped
public class ScopedWork {

    @Resource(lookup = "java:app/jdbc/linknet")
    DataSource database;

    /** What is done with the connection. */
    public interface Work<T> {

        /** Does it. */
        T with(Connection connection) throws SQLException;
    }

    /** Does the work with the connection of the transaction, which is scoped to the caller. */
    public <T> T with(Work<T> work) {
        try {
            return work.with(TransactionConnection.of(database));
        } catch (SQLException away) {
            throw new RowsUnavailable(away);
        }
    }

    /** The database does not answer. */
    public static class RowsUnavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RowsUnavailable(SQLException cause) {
            super(cause);
        }
    }
}
