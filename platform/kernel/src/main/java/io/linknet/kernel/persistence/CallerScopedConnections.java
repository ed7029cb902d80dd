package io.linknet.kernel.persistence;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.jspecify.annotations.Nullable;

/**
 * Gives Hibernate its connections, each scoped to the caller before the first statement of the transaction.
 *
 * <p>The settings {@code app.party} and {@code app.service} live as long as the transaction; the row-level security
 * policies of every schema read them. Nobody acting means that no row is seen.
 */
public class CallerScopedConnections implements ConnectionProvider {

    private static final long serialVersionUID = 1L;
    private static final String SCOPE = "select set_config('app.party', ?, true), set_config('app.service', ?, true)";

    private transient @Nullable DataSource database;

    @Override
    public Connection getConnection() throws SQLException {
        var connection = database().getConnection();
        try {
            scope(connection);
            return connection;
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        connection.close();
    }

    /** Scopes a connection that does not come from Hibernate to the caller of the current thread. */
    public static void scope(Connection connection) throws SQLException {
        var caller = CallerContext.current();
        try (var statement = connection.prepareStatement(SCOPE)) {
            statement.setString(1, caller.map(it -> it.member().toString()).orElse(""));
            statement.setString(2, isService(caller) ? "on" : "");
            statement.execute();
        }
    }

    private static boolean isService(Optional<Caller> caller) {
        return caller.filter(Caller::isService).isPresent();
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
