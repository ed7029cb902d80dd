package io.linknet.procurement.job.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How replicas share jobs, on a real database. */
class JobTableTest {

    private static final TestDatabase DATABASE = TestDatabase.shared();

    private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

    private final JobTable table = new JobTable();

    @BeforeEach
    void nothingIsToDo() throws SQLException {
        DATABASE.migrate("procurement");
        table.connections = CURRENT::get;
        sql("delete from job");
    }

    @Test
    void givesEachJobToOneOfManyReplicas() throws Exception {
        for (var number = 0; number < 20; number++) {
            put("QUEUED", "null", 0);
        }

        var claimed = atOnce(8, this::claimAll);

        assertThat(claimed).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void refusesTheEndOfWhoWasTakenOver() throws Exception {
        put("QUEUED", "null", 0);
        var first = claim().orElseThrow();
        sql("update job set lease_until = now() - interval '1 second'");

        var second = claim().orElseThrow();

        assertThat(second.jobId()).isEqualTo(first.jobId());
        assertThat(asService(() -> table.end(first.jobId(), first.fence(), Map.of())))
                .isFalse();
        assertThat(asService(() -> table.renew(first.jobId(), first.fence(), "SOLVING", 50)))
                .isFalse();
        assertThat(asService(() -> table.end(second.jobId(), second.fence(), Map.of("digest", "x"))))
                .isTrue();
        assertThat(asService(() -> table.end(second.jobId(), second.fence(), Map.of())))
                .isFalse();
    }

    @Test
    void leavesAJobAloneWhileItsLeaseIsAlive() throws Exception {
        put("RUNNING", "now() + interval '20 seconds'", 1);

        assertThat(claim()).isEmpty();
    }

    @Test
    void refusesTheEndOfWhatWasCancelled() throws Exception {
        put("QUEUED", "null", 0);
        var lease = claim().orElseThrow();
        sql("update job set cancel_asked = true");

        assertThat(asService(() -> table.end(lease.jobId(), lease.fence(), Map.of())))
                .isFalse();
        assertThat(asService(() -> table.renew(lease.jobId(), lease.fence(), "SOLVING", 50)))
                .isFalse();
    }

    @Test
    void triesAFailedJobLater() throws Exception {
        put("QUEUED", "null", 0);
        var lease = claim().orElseThrow();

        asService(() -> {
            table.later(lease, "job-failed");
            return true;
        });

        assertThat(claim()).isEmpty();
        sql("update job set next_at = now()");
        assertThat(claim()).isPresent();
    }

    private List<UUID> claimAll() throws Exception {
        var own = new ArrayList<UUID>();
        for (var lease = claim(); lease.isPresent(); lease = claim()) {
            own.add(lease.get().jobId());
        }
        return own;
    }

    private Optional<Lease> claim() throws Exception {
        return asService(table::claim);
    }

    /** Does the work in a transaction of the service, as the container does. */
    private static <T> T asService(Callable<T> work) throws Exception {
        try (var connection = DATABASE.app("procurement").getConnection();
                var scope = connection.createStatement()) {
            connection.setAutoCommit(false);
            scope.execute("select set_config('app.service', 'on', true)");
            CURRENT.set(connection);
            var result = work.call();
            connection.commit();
            return result;
        } finally {
            CURRENT.remove();
        }
    }

    private static List<UUID> atOnce(int threads, Callable<List<UUID>> work) throws Exception {
        var start = new CyclicBarrier(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var running = new ArrayList<Future<List<UUID>>>();
            for (var number = 0; number < threads; number++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            var all = new ArrayList<UUID>();
            for (var one : running) {
                all.addAll(one.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void put(String status, String leaseUntil, int attempts) throws SQLException {
        sql(
                "insert into job (id, kind, subject_id, member_id, person, person_name, parameters, exclusive, status, stage,"
                        + " percent, attempts, fence, lease_until, next_at, asked_at) values ('" + UUID.randomUUID()
                        + "', 'test', '" + UUID.randomUUID() + "', '" + UUID.randomUUID()
                        + "', 'a|b', 'A', '{}', true, '"
                        + status + "', 'WAITING', 0, " + attempts + ", " + attempts + ", " + leaseUntil
                        + ", now(), now())");
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = DATABASE.superuser("procurement");
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }
}
