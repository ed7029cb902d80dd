package io.linknet.procurement.job.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.persistence.TransactionConnection;
import io.linknet.kernel.rest.Json;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The statements by which replicas share the jobs.
 *
 * <p>Each is one statement, so that of two replicas one wins; moments are the database's. Runs
 * as the service.
 */
@ApplicationScoped
public class JobTable {

    /** How long a replica may be silent before another takes its job. */
    static final int LEASE_SECONDS = 30;

    /** How often a job is begun before it is given up. */
    static final int MOST_ATTEMPTS = 5;

    private static final String CLAIM =
            """
            update job set status = 'RUNNING', fence = fence + 1, attempts = attempts + 1, stage = 'STARTING', percent = 0,
              lease_until = clock_timestamp() + make_interval(secs => ?),
              started_at = coalesce(started_at, clock_timestamp())
            where id = (
              select id from job
              where next_at <= clock_timestamp() and not cancel_asked and attempts < ?
                and (status = 'QUEUED' or status = 'RUNNING' and lease_until < clock_timestamp())
              order by next_at, id limit 1 for update skip locked)
            returning id, fence
            """;
    private static final String GIVE_UP =
            """
            update job set status = case when cancel_asked then 'CANCELLED' else 'FAILED' end,
              problem = case when cancel_asked then null else coalesce(problem, 'job-given-up') end,
              ended_at = clock_timestamp()
            where (status = 'QUEUED' or status = 'RUNNING' and lease_until < clock_timestamp())
              and (cancel_asked or attempts >= ?)
            """;
    private static final String RENEW =
            """
            update job set lease_until = clock_timestamp() + make_interval(secs => ?), stage = ?, percent = ?
            where id = ? and fence = ? and status = 'RUNNING' returning cancel_asked
            """;
    private static final String END =
            """
            update job set status = 'DONE', stage = 'DONE', percent = 100, ended_at = clock_timestamp(), result = ?::jsonb
            where id = ? and fence = ? and status = 'RUNNING' and not cancel_asked
            """;
    private static final String STOP =
            """
            update job set status = ?, problem = ?, ended_at = clock_timestamp()
            where id = ? and fence = ? and status = 'RUNNING'
            """;
    private static final String LATER =
            """
            update job set status = 'QUEUED', stage = 'WAITING', percent = 0, lease_until = null, problem = ?,
              next_at = clock_timestamp() + make_interval(secs => least(60, power(2, attempts)::int))
            where id = ? and fence = ? and status = 'RUNNING'
            """;

    @Resource(lookup = "java:app/jdbc/linknet")
    DataSource database;

    Connections connections = () -> TransactionConnection.of(database);

    /** Takes the next job that is due, if there is one. */
    @Transactional(rollbackOn = SQLException.class)
    public Optional<Lease> claim() throws SQLException {
        var connection = connections.get();
        try (var over = connection.prepareStatement(GIVE_UP)) {
            over.setInt(1, MOST_ATTEMPTS);
            over.executeUpdate();
        }
        try (var statement = connection.prepareStatement(CLAIM)) {
            statement.setInt(1, LEASE_SECONDS);
            statement.setInt(2, MOST_ATTEMPTS);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Lease(row.getObject(1, UUID.class), row.getLong(2), this))
                        : Optional.empty();
            }
        }
    }

    /** Whether the lease is still held and still wanted. */
    @Transactional(rollbackOn = SQLException.class)
    public boolean renew(UUID id, long fence, String stage, int percent) throws SQLException {
        try (var statement = connections.get().prepareStatement(RENEW)) {
            statement.setInt(1, LEASE_SECONDS);
            statement.setString(2, stage);
            statement.setInt(3, percent);
            statement.setObject(4, id);
            statement.setLong(5, fence);
            try (var row = statement.executeQuery()) {
                return row.next() && !row.getBoolean(1);
            }
        }
    }

    /** Whether the job could be ended by who holds that fencing number. */
    @Transactional(value = Transactional.TxType.MANDATORY, rollbackOn = SQLException.class)
    public boolean end(UUID id, long fence, Map<String, String> result) throws SQLException {
        try (var statement = connections.get().prepareStatement(END)) {
            statement.setString(1, Json.mapper().writeValueAsString(result));
            statement.setObject(2, id);
            statement.setLong(3, fence);
            return statement.executeUpdate() == 1;
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("result of job " + id, unwritable);
        }
    }

    /** Ends the job without an effect. */
    @Transactional(rollbackOn = SQLException.class)
    public void stop(Lease lease, String status, String problem) throws SQLException {
        try (var statement = connections.get().prepareStatement(STOP)) {
            statement.setString(1, status);
            statement.setString(2, problem.isEmpty() ? null : problem);
            statement.setObject(3, lease.jobId());
            statement.setLong(4, lease.fence());
            statement.executeUpdate();
        }
    }

    /** Gives the job back, to be tried again a little later. */
    @Transactional(rollbackOn = SQLException.class)
    public void later(Lease lease, String problem) throws SQLException {
        try (var statement = connections.get().prepareStatement(LATER)) {
            statement.setString(1, problem);
            statement.setObject(2, lease.jobId());
            statement.setLong(3, lease.fence());
            statement.executeUpdate();
        }
    }

    /** Where statements get the connection of the running transaction. */
    @FunctionalInterface
    interface Connections {

        Connection get() throws SQLException;
    }
}
