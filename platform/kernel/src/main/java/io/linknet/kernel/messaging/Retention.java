package io.linknet.kernel.messaging;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Forgets what nobody can ask for any more: sent events and stored answers after seven days, received ids after thirty.
 *
 * <p>A received id may go because the aggregate's cursor refuses the same event as well. Deleted are 1,000 rows at a
 * time, so that no lock is held for long.
 */
record Retention(DataSource database) {

    private static final int ROWS = 1_000;
    private static final int MOST_ROUNDS = 100;

    private static final List<String> OLD = List.of(
            "delete from outbox where seq in (select seq from outbox where published_at < clock_timestamp()"
                    + " - interval '7 days' limit " + ROWS + ")",
            "delete from idempotency_key where ctid in (select ctid from idempotency_key where created_at <"
                    + " clock_timestamp() - interval '7 days' limit " + ROWS + ")",
            "delete from inbox where ctid in (select ctid from inbox where received_at < clock_timestamp()"
                    + " - interval '30 days' limit " + ROWS + ")");

    /** Deletes all that is old enough. */
    void forget() throws SQLException {
        for (var delete : OLD) {
            var rows = ROWS;
            for (var round = 0; rows == ROWS && round < MOST_ROUNDS; round++) {
                rows = run(delete);
            }
        }
    }

    private int run(String delete) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(delete);
        }
    }
}
