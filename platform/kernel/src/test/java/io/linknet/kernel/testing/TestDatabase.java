package io.linknet.kernel.testing;

import io.linknet.kernel.persistence.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL 18 of the tests' own, on a free port, gone when the JVM ends.
 *
 * <p>Each service has a database with its two roles, as in production: {@code <name>_owner} owns the schema, {@code
 * <name>_app} reads and writes rows. The name is the service's with underscores.
 */
public final class TestDatabase {

    /** The password of every role. */
    public static final String PASSWORD = "test";

    private final EmbeddedPostgres server;
    private final Map<String, Boolean> created = new ConcurrentHashMap<>();

    private TestDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The server of this JVM, started by whoever asks first. */
    public static TestDatabase shared() {
        return Shared.INSTANCE;
    }

    /** Starts a server of its own; it ends with the JVM. */
    public static TestDatabase start() {
        QuietLogs.set();
        try {
            return new TestDatabase(EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "80")
                    .setServerConfig("shared_buffers", "32MB")
                    .setServerConfig("log_min_messages", "panic")
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Shared {
        static final TestDatabase INSTANCE = start();
    }

    public int port() {
        return server.getPort();
    }

    /** JDBC URL of a service's database, which is created if need be; its schema is empty until it is migrated. */
    public String url(String service) {
        created.computeIfAbsent(name(service), this::create);
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + name(service);
    }

    /** What the service reads: {@code linknet.<service>.database.*}. */
    public Map<String, String> settings(String service) {
        var prefix = "linknet." + service + ".database.";
        var settings = new LinkedHashMap<String, String>();
        settings.put(prefix + "url", url(service));
        settings.put(prefix + "user", user(service));
        settings.put(prefix + "password", PASSWORD);
        settings.put(prefix + "owner-user", owner(service));
        settings.put(prefix + "owner-password", PASSWORD);
        return settings;
    }

    /** Brings the service's schema to the version of the migrations on the class path. */
    public void migrate(String service) {
        try {
            Migrations.run(
                    url(service),
                    owner(service),
                    PASSWORD,
                    user(service),
                    Thread.currentThread().getContextClassLoader());
        } catch (SQLException failed) {
            throw new IllegalStateException("the migrations of " + service, failed);
        }
    }

    /** Connections as the service has them at run time. */
    public PGSimpleDataSource app(String service) {
        return dataSource(url(service), user(service));
    }

    /** Connections of the schema's owner, who still obeys row-level security where it is forced. */
    public PGSimpleDataSource owner(String service, String currentSchema) {
        var owner = dataSource(url(service), owner(service));
        owner.setCurrentSchema(currentSchema);
        return owner;
    }

    /** A connection that sees and may do everything; for arranging and for looking at the outcome. */
    public Connection superuser(String service) throws SQLException {
        return dataSource(url(service), "postgres").getConnection();
    }

    private static PGSimpleDataSource dataSource(String url, String user) {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(PASSWORD);
        return database;
    }

    private Boolean create(String name) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var role : new String[] {name + "_owner", name + "_app"}) {
                statement.execute("create role " + role + " login password '" + PASSWORD + "'");
            }
            statement.execute("create database " + name + " owner " + name + "_owner");
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect on database " + name + " to " + name + "_app");
            return true;
        } catch (SQLException failed) {
            throw new IllegalStateException("database " + name, failed);
        }
    }

    private static String name(String service) {
        return service.replace('-', '_');
    }

    private static String user(String service) {
        return name(service) + "_app";
    }

    private static String owner(String service) {
        return name(service) + "_owner";
    }
}
