package io.linknet.kernel.persistence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings the schema to the version of the code before anything else runs.
 *
 * <p>Migrates as the owner role, which is used for nothing else; the run-time role gets its rights here and owns
 * nothing. A migration that fails stops the deployment. Several replicas may start at once: the second waits.
 */
@ApplicationScoped
public class Migrations {

    @Inject
    @ConfigProperty(name = "linknet.database.url")
    String url;

    @Inject
    @ConfigProperty(name = "linknet.database.user")
    String user;

    @Inject
    @ConfigProperty(name = "linknet.database.owner-user")
    String owner;

    @Inject
    @ConfigProperty(name = "linknet.database.owner-password")
    String ownerPassword;

    private volatile boolean done;

    void migrate(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object start) throws SQLException {
        run(url, owner, ownerPassword, user, Thread.currentThread().getContextClassLoader());
        done = true;
    }

    /** Whether the schema has the version of the code. */
    public boolean isDone() {
        return done;
    }

    /**
     * Migrates one database.
     *
     * @param url JDBC URL
     * @param owner role that owns the schema
     * @param user run-time role, which may read and write rows and nothing more
     * @param migrations where {@code db/kernel} and {@code db/migration} are found
     */
    public static void run(String url, String owner, String ownerPassword, String user, ClassLoader migrations)
            throws SQLException {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(owner);
        database.setPassword(ownerPassword);
        database.setOptions("-c lock_timeout=5s");
        grantToNewTables(database, user);
        Flyway.configure(migrations)
                .dataSource(database)
                .locations("classpath:db/kernel", "classpath:db/migration")
                .placeholders(Map.of("app_role", quoted(user)))
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static void grantToNewTables(PGSimpleDataSource database, String user) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("grant usage on schema public to " + quoted(user));
            statement.execute(
                    "alter default privileges in schema public grant select, insert, update, delete on tables to "
                            + quoted(user));
            statement.execute("alter default privileges in schema public grant usage on sequences to " + quoted(user));
        }
    }

    private static String quoted(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }
}
