package io.linknet.kernel.grant;

import io.linknet.kernel.persistence.TransactionConnection;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** All grants of a service's database; each member sees those it gave and those it was given. In the caller's transaction. */
@ApplicationScoped
public class Grants {

    /** Grants in force to one member for one category at most. */
    public static final int MOST_IN_FORCE = 1_000;

    private static final String COLUMNS =
            """
            select id, grantor_id, grantee_id, category, purpose, object_id, words_language, words_version,
              given_at, given_by, expires_at, revoked_at, revoked_by
            from data_grant
            """;
    private static final String GIVE =
            """
            insert into data_grant (id, grantor_id, grantee_id, category, purpose, object_id, words_language, words_version,
              given_at, given_by, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String REVOKE =
            """
            update data_grant set revoked_at = ?, revoked_by = ?
            where id = ? and grantor_id = ? and revoked_at is null
            """;
    private static final String READING = "select set_config('app.grant', ?, true)";
    private static final String OWN = " where id = ? and grantor_id = ?";
    private static final String GIVEN = " where grantor_id = ? and (given_at, id) < (?, ?)";
    private static final String RECEIVED = " where grantee_id = ? and (given_at, id) < (?, ?)";
    private static final String NEWEST_FIRST = " order by given_at desc, id desc limit ?";
    private static final String IN_FORCE =
            " where grantee_id = ? and category = ? and revoked_at is null and expires_at > ?" + NEWEST_FIRST;

    @Resource(lookup = "java:app/jdbc/linknet")
    DataSource database;

    @Inject
    Clock clock;

    /** Whose side of the grants is looked at. */
    public enum Side {
        GIVEN,
        RECEIVED
    }

    /** Keeps a new grant; it is in force at once. */
    public void give(Grant grant) {
        change(
                GIVE,
                grant.id(),
                grant.grantor().value(),
                grant.grantee().value(),
                grant.category().name(),
                grant.purpose().name(),
                grant.objectId(),
                grant.words().language(),
                grant.words().version(),
                moment(grant.given().at()),
                grant.given().by(),
                moment(grant.expiresAt()));
    }

    /**
     * Takes a grant of the grantor's back, from now on; what is revoked already stays as it is.
     *
     * @return whether this has revoked it
     */
    public boolean revoke(UUID id, MemberId grantor, String by) {
        return change(REVOKE, moment(clock.instant()), by, id, grantor.value()) == 1;
    }

    /** A grant of the grantor's. */
    public Optional<Grant> own(UUID id, MemberId grantor) {
        return rows(COLUMNS + OWN, id, grantor.value()).stream().findFirst();
    }

    /** A page of what the member gave or was given, newest first, with one too many when there are more. */
    public List<Grant> page(MemberId member, Side side, Cursor after, int limit) {
        var sql = COLUMNS + (side == Side.GIVEN ? GIVEN : RECEIVED) + NEWEST_FIRST;
        return rows(sql, member.value(), moment(after.at()), after.id(), limit + 1);
    }

    /** What the reader may look at in that category now; asked for every answer anew, so that a revocation counts at once. */
    public GrantsInForce inForce(DataCategory category, MemberId reader) {
        var now = clock.instant();
        return new GrantsInForce(
                rows(COLUMNS + IN_FORCE, reader.value(), category.name(), moment(now), MOST_IN_FORCE), now);
    }

    /**
     * Runs queries that need a grant. Policies that open tables by virtue of a grant do so for these alone: whatever else the
     * transaction reads and adds up stays what it is without the grant, also after a query that failed.
     */
    public <T> T reading(DataCategory category, Supplier<T> queries) {
        return around(this::scope, category.name(), queries);
    }

    /** A transaction that a failure has doomed takes no statement any more, and the scope ends with it. */
    static <T> T around(Consumer<String> scope, String category, Supplier<T> queries) {
        scope.accept(category);
        T found;
        try {
            found = queries.get();
        } catch (RuntimeException | Error failed) {
            try {
                scope.accept("");
            } catch (GrantsUnreachable doomed) {
                failed.addSuppressed(doomed);
            }
            throw failed;
        }
        scope.accept("");
        return found;
    }

    private void scope(String category) {
        try (var statement = TransactionConnection.of(database).prepareStatement(READING)) {
            statement.setString(1, category);
            statement.execute();
        } catch (SQLException refused) {
            throw new GrantsUnreachable(refused);
        }
    }

    private int change(String sql, @Nullable Object... values) {
        try (var statement = TransactionConnection.of(database).prepareStatement(sql)) {
            for (var at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            return statement.executeUpdate();
        } catch (SQLException refused) {
            throw new GrantsUnreachable(refused);
        }
    }

    private List<Grant> rows(String sql, Object... values) {
        try (var statement = TransactionConnection.of(database).prepareStatement(sql)) {
            for (var at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            try (var row = statement.executeQuery()) {
                var grants = new ArrayList<Grant>();
                while (row.next()) {
                    grants.add(grant(row));
                }
                return grants;
            }
        } catch (SQLException refused) {
            throw new GrantsUnreachable(refused);
        }
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getObject("id", UUID.class),
                new MemberId(row.getObject("grantor_id", UUID.class)),
                new MemberId(row.getObject("grantee_id", UUID.class)),
                DataCategory.valueOf(row.getString("category")),
                GrantPurpose.valueOf(row.getString("purpose")),
                row.getObject("object_id", UUID.class),
                new Grant.Words(row.getString("words_language"), row.getString("words_version")),
                new Grant.Given(instant(row, "given_at"), row.getString("given_by")),
                instant(row, "expires_at"),
                revocation(row));
    }

    private static Grant.@Nullable Revocation revocation(ResultSet row) throws SQLException {
        return row.getObject("revoked_at") == null
                ? null
                : new Grant.Revocation(instant(row, "revoked_at"), row.getString("revoked_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The database did not answer; without its word nothing is shown. */
    public static class GrantsUnreachable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GrantsUnreachable(SQLException cause) {
            super(cause);
        }
    }
}
