package io.linknet.kernel.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.jspecify.annotations.Nullable;

/** Gives Hibernate the connection of the transaction, which is scoped to the caller. */
public class CallerScopedConnections implements ConnectionProvider {

    private static final long serialVersionUID = 1L;

    private transient @Nullable DataSource database;

    @Override
    public Connection getConnection() throws SQLException {
        return TransactionConnection.orNew(database());
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        if (!TransactionConnection.belongsToTransaction(connection)) {
            connection.close();
        }
    }

    /** A constant name of this container; Hibernate makes this object, so nothing can be injected. */
    @SuppressWarnings("BanJNDI")
    private DataSource database() throws SQLException {
        var found = database;
        if (found == null) {
            try {
                found = (DataSource) new InitialContext().lookup("java:app/jdbc/linknet");
            } catch (NamingException missing) {
                throw new SQLException("the data source java:app/jdbc/linknet is not defined", "08001", missing);
            }
            database = found;
        }
        return found;
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }
}
