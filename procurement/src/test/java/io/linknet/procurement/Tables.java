package io.linknet.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.TestDatabase;
import java.sql.SQLException;

/** The service's tables as the superuser sees and changes them: what no page shows, and what only time would change. */
final class Tables {

    private Tables() {}

    /** Changes at least one row. */
    static void sql(String statement) throws SQLException {
        try (var connection = TestDatabase.shared().superuser("procurement");
                var update = connection.createStatement()) {
            assertThat(update.executeUpdate(statement)).isPositive();
        }
    }

    /** Makes or drops a table. */
    static void define(String statement) throws SQLException {
        try (var connection = TestDatabase.shared().superuser("procurement");
                var definition = connection.createStatement()) {
            definition.execute(statement);
        }
    }

    /** The number that a query comes to. */
    static long count(String query) {
        try (var connection = TestDatabase.shared().superuser("procurement");
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
