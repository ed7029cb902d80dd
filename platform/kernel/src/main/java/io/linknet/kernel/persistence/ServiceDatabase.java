package io.linknet.kernel.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of the service whose archive this class is in, as {@code linknet.database.*} names it.
 *
 * <p>The container reads descriptors before an archive's own configuration is known, so they cannot say where the
 * database is; this class asks when the first connection is wanted.
 */
public class ServiceDatabase extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    /** Reads the address and the run-time role; limits and time-outs stand in {@code web-fragment.xml}. */
    public ServiceDatabase() {
        var config = ConfigProvider.getConfig(ServiceDatabase.class.getClassLoader());
        setUrl(config.getValue("linknet.database.url", String.class));
        setUser(config.getValue("linknet.database.user", String.class));
        setPassword(config.getValue("linknet.database.password", String.class));
    }

    /** The pool's own idea of user and password is empty; ours counts. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return super.getConnection(getUser(), getPassword());
    }
}
