package io.linknet.procurement;

import io.linknet.kernel.testing.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * How many statements wrote to some tables, as the database itself saw them.
 *
 * <p>A trigger fires once a statement, also for each of a batch that is sent at once.
 */
public final class StatementCount {

    private final List<String> tables;

    private StatementCount(List<String> tables) {
        this.tables = tables;
    }

    /** Counts what writes to those tables. */
    public static StatementCount of(String... tables) {
        return new StatementCount(List.of(tables));
    }

    /** Counts while the work is done. */
    public long during(Runnable work) throws SQLException {
        try (var connection = TestDatabase.shared().superuser("procurement");
                var statement = connection.createStatement()) {
            install(statement);
            try {
                work.run();
            } finally {
                remove(statement);
            }
            try (var counted = statement.executeQuery(
                    "select case when is_called then last_value else 0 end from counted.statements")) {
                counted.next();
                return counted.getLong(1);
            }
        }
    }

    private void install(Statement statement) throws SQLException {
        statement.execute("drop schema if exists counted cascade");
        statement.execute("create schema counted");
        statement.execute("create sequence counted.statements");
        statement.execute(
                """
                create function counted.count() returns trigger language plpgsql security definer as
                $$ begin perform nextval('counted.statements'); return null; end $$""");
        for (var table : tables) {
            statement.execute("create trigger counted after insert or update or delete on " + table
                    + " for each statement execute function counted.count()");
        }
    }

    private void remove(Statement statement) throws SQLException {
        for (var table : tables) {
            statement.execute("drop trigger counted on " + table);
        }
    }
}
