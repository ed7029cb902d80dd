package io.linknet.portal.frame.control;

import io.linknet.kernel.persistence.TransactionConnection;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

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

    /** What is made of a row. */
    public interface Reading<T> {

        /** Makes it. */
        T of(ResultSet row) throws SQLException;
    }

    /** What stands in the place of a statement's question marks. */
    public interface Filling {

        /** Fills them in their order. */
        void fill(Parameters row) throws SQLException;
    }

    /** Does the work with the connection of the transaction, which is scoped to the caller. */
    public <T> T with(Work<T> work) {
        try {
            return work.with(TransactionConnection.of(database));
        } catch (SQLException away) {
            throw new RowsUnavailable(away);
        }
    }

    /**
     * What a query gives, or a change that returns the rows it has changed; the statement says how many at most.
     *
     * @param values for the question marks, in their order
     */
    public <T> List<T> read(String sql, Reading<T> reading, @Nullable Object... values) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                var parameters = new Parameters(statement);
                for (var value : values) {
                    parameters.add(value);
                }
                var found = new ArrayList<T>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(reading.of(row));
                    }
                }
                return found;
            }
        });
    }

    /** Changes rows, and says how many. */
    public int write(String sql, Filling filling) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                filling.fill(new Parameters(statement));
                return statement.executeUpdate();
            }
        });
    }

    /** The database does not answer. */
    public static class RowsUnavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RowsUnavailable(SQLException cause) {
            super(cause);
        }
    }
}
