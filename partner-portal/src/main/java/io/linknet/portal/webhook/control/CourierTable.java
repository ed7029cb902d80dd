package io.linknet.portal.webhook.control;

import io.linknet.portal.webhook.entity.Delivery.State;
import io.linknet.portal.webhook.entity.Endpoint.Pause;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the courier does in SQL: claims, records, forgets; plain JDBC, for a caller that sees all rows.
 *
 * <p>An endpoint is held under a lease that grows with each claim, so it never has two deliveries at once, and who was
 * thought dead records nothing. The moments are the database's, which all replicas share.
 */
final class CourierTable {

    /** Longer than looking a name up and the call can take. */
    static final int LEASE_SECONDS = 60;

    /** Endpoints of one member that are called at once at most, so that slow ones of its leave room for others'. */
    static final int MOST_OF_A_MEMBER = 2;

    private static final String CLAIM =
            """
            update webhook_endpoint set lease = lease + 1, leased_until = clock_timestamp() + ? * interval '1 second'
            where id = (
              select e.id from webhook_endpoint e
              where e.paused_because is null and (e.leased_until is null or e.leased_until <= clock_timestamp())
                and exists (select from webhook_delivery d
                  where d.endpoint_id = e.id and d.state = 'WAITING' and d.next_at <= clock_timestamp())
                and (select count(*) from webhook_endpoint o
                  where o.member_id = e.member_id and o.leased_until > clock_timestamp()) < ?
              order by e.leased_until nulls first limit 1 for no key update of e skip locked)
            returning id, lease, url, secret,
              case when former_until > clock_timestamp() then former_secret end as former_secret
            """;

    private static final String NEXT =
            """
            select id, message_id, body, attempts from webhook_delivery
            where endpoint_id = ? and state = 'WAITING' and next_at <= clock_timestamp() order by next_at, id limit 1
            """;

    private static final String LET_GO =
            """
            update webhook_endpoint set leased_until = clock_timestamp(),
              failing_since = case when ? then null else coalesce(failing_since, clock_timestamp()) end
            where id = ? and lease = ? returning failing_since <= clock_timestamp() - interval '5 days'
            """;

    private static final String RECORD =
            """
            update webhook_delivery set state = ?, attempts = attempts + 1, attempted_at = clock_timestamp(), outcome = ?,
              status = ?, millis = ?, next_at = clock_timestamp() + ? * interval '1 millisecond'
            where id = ? and state = 'WAITING'
            """;

    private static final String PAUSE =
            """
            update webhook_endpoint set paused_because = ?, changed_at = clock_timestamp(), version = version + 1
            where id = ? and paused_because is null
            """;

    private static final String FORGET = "delete from webhook_delivery where id in (select id from webhook_delivery"
            + " where created_at < clock_timestamp() - interval '30 days' limit ?)";

    private CourierTable() {}

    /** Takes the delivery that is due of the endpoint that has waited longest; empty when nothing can be sent now. */
    static Optional<Claim> claim(Connection connection) throws SQLException {
        try (var claim = connection.prepareStatement(CLAIM)) {
            claim.setInt(1, LEASE_SECONDS);
            claim.setInt(2, MOST_OF_A_MEMBER);
            try (var endpoint = claim.executeQuery()) {
                return endpoint.next() ? next(connection, endpoint) : Optional.empty();
            }
        }
    }

    /** Empty if the delivery was deleted between the two statements; the lease ends by itself then. */
    private static Optional<Claim> next(Connection connection, ResultSet endpoint) throws SQLException {
        try (var next = connection.prepareStatement(NEXT)) {
            next.setObject(1, endpoint.getObject("id"));
            try (var delivery = next.executeQuery()) {
                if (!delivery.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Claim(
                        endpoint.getObject("id", UUID.class),
                        endpoint.getLong("lease"),
                        endpoint.getString("url"),
                        endpoint.getBytes("secret"),
                        endpoint.getBytes("former_secret"),
                        delivery.getObject("id", UUID.class),
                        delivery.getString("message_id"),
                        delivery.getString("body"),
                        delivery.getInt("attempts")));
            }
        }
    }

    /**
     * What an attempt comes to.
     *
     * @param waitMillis until it is tried again; counts only while it waits
     */
    record Result(State state, String outcome, @Nullable Integer status, int millis, long waitMillis) {}

    /**
     * Writes down what became of a claimed delivery and lets its endpoint go.
     *
     * @return whether nothing could be delivered there for five days; empty if somebody else holds the endpoint by now
     */
    static Optional<Boolean> record(Connection connection, Claim claim, Result result) throws SQLException {
        var hopeless = letGo(connection, claim, result.state() == State.DELIVERED);
        if (hopeless.isPresent()) {
            try (var statement = connection.prepareStatement(RECORD)) {
                statement.setString(1, result.state().name());
                statement.setString(2, result.outcome());
                statement.setObject(3, result.status());
                statement.setInt(4, result.millis());
                statement.setLong(5, result.waitMillis());
                statement.setObject(6, claim.deliveryId());
                statement.executeUpdate();
            }
        }
        return hopeless;
    }

    private static Optional<Boolean> letGo(Connection connection, Claim claim, boolean delivered) throws SQLException {
        try (var statement = connection.prepareStatement(LET_GO)) {
            statement.setBoolean(1, delivered);
            statement.setObject(2, claim.endpointId());
            statement.setLong(3, claim.lease());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBoolean(1)) : Optional.empty();
            }
        }
    }

    /** Sends nothing there any more until somebody resumes it; false if nothing was sent already. */
    static boolean pause(Connection connection, UUID endpoint, Pause because) throws SQLException {
        try (var statement = connection.prepareStatement(PAUSE)) {
            statement.setString(1, because.name());
            statement.setObject(2, endpoint);
            return statement.executeUpdate() > 0;
        }
    }

    /** Deletes deliveries older than 30 days, so many at most; how many. */
    static int forget(Connection connection, int most) throws SQLException {
        try (var statement = connection.prepareStatement(FORGET)) {
            statement.setInt(1, most);
            return statement.executeUpdate();
        }
    }
}
