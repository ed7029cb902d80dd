package io.linknet.launcher.part;

import io.linknet.launcher.home.Secrets;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * One database per service, each with an owner for migrations and an application role that owns nothing; and Keycloak's.
 *
 * <p>Repeats harmlessly: what is there stays, passwords are set to what the secrets say.
 */
public final class Databases {

    private final PostgresPart server;

    private final Secrets secrets;

    public Databases(PostgresPart server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /** Makes what is missing. */
    public void provide() throws SQLException {
        try (var connection = server.connect("postgres")) {
            for (var service : ServiceName.values()) {
                var name = service.database();
                role(connection, name + "_owner", secrets.password("database-" + service.text() + "-owner"));
                role(connection, name + "_app", secrets.password("database-" + service.text() + "-app"));
                limit(connection, name + "_app");
                database(connection, name, name + "_owner");
                run(connection, "grant connect on database %I to %I", name, name + "_app");
            }
            role(connection, "keycloak", secrets.password("database-keycloak"));
            database(connection, "keycloak", "keycloak");
        }
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "select from pg_roles where rolname = ?", name)) {
            run(connection, "create role %I", name);
        }
        run(
                connection,
                "alter role %I login nosuperuser nocreatedb nocreaterole nobypassrls password %L",
                name,
                password);
    }

    /** What runs for longer, or waits for longer, is a bug; migrations run as owner and may take their time. */
    private static void limit(Connection connection, String role) throws SQLException {
        run(connection, "alter role %I set statement_timeout = '10s'", role);
        run(connection, "alter role %I set lock_timeout = '2s'", role);
    }

    private static void database(Connection connection, String name, String owner) throws SQLException {
        if (!exists(connection, "select from pg_database where datname = ?", name)) {
            run(connection, "create database %I owner %I", name, owner);
        }
        run(connection, "revoke all on database %I from public", name);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Definitions take no parameters; the server itself quotes what goes into them. */
    private static void run(Connection connection, String format, String... names) throws SQLException {
        var places = ", ?".repeat(names.length);
        try (var statement = connection.prepareStatement("select format(?" + places + ")")) {
            statement.setString(1, format);
            for (var index = 0; index < names.length; index++) {
                statement.setString(index + 2, names[index]);
            }
            try (var rows = statement.executeQuery();
                    var definition = connection.createStatement()) {
                rows.next();
                definition.execute(rows.getString(1));
            }
        }
    }
}
