package io.linknet.quality.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.linknet.kernel.testing.TestBroker;
import io.linknet.kernel.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Three workers at a time die at random moments, and at each named moment; the broker is restarted between. Afterwards
 * every command has had exactly one effect, in the order of its aggregate.
 *
 * <p>{@code -Dlinknet.faults.kills} and {@code -Dlinknet.faults.seed} change the length and the run.
 */
class KilledWorkersIT {

    private static final String SERVICE = "faults";
    private static final int KILLS = Integer.getInteger("linknet.faults.kills", 210);
    private static final long SEED = Long.getLong("linknet.faults.seed", 20_261_121L);
    private static final int WORKERS = 3;
    private static final int COMMANDS_PER_KILL = 40;
    private static final int AGGREGATES = 50;
    private static final List<String> CRASH_POINTS = List.of(
            "command.appended",
            "relay.claimed",
            "relay.before-commit",
            "relay.sent",
            "relay.marked",
            "inbox.applied",
            "inbox.committed",
            "consumer.before-acknowledge",
            "consumer.acknowledged");
    private static final int TIMES_PER_POINT = 3;

    private final TestDatabase database = TestDatabase.shared();
    private final TestBroker broker = TestBroker.shared();
    private final Random random = new Random(SEED);
    private final List<UUID> aggregates =
            IntStream.range(0, AGGREGATES).mapToObj(i -> UUID.randomUUID()).toList();
    private final AtomicLong given = new AtomicLong();
    private final Map<String, Integer> ends = new TreeMap<>();

    /** How a worker ends: killed after some milliseconds, or by itself at a named moment. */
    private record Death(String crashPoint, long afterMillis, long seed) {

        String kind() {
            return crashPoint.isEmpty() ? "SIGKILL" : crashPoint;
        }
    }

    @Test
    void loseDoubleAndReorderNothing() throws Exception {
        database.migrate(SERVICE);

        killAll(deaths());
        var survivor = start(new Death("", 0, SEED));
        try {
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(500))
                    .until(this::isQuiet);
        } finally {
            survivor.destroyForcibly().waitFor();
        }

        report();
        assertThat(ends.get("SIGKILL")).isGreaterThanOrEqualTo(KILLS);
        assertThat(ends).containsKeys(CRASH_POINTS.toArray(String[]::new));
        assertThat(number("select n from fault where kind = 'reordered'")).isPositive();
        assertThat(number("select n from fault where kind = 'taken twice'")).isPositive();
        assertThat(number("select n from fault where kind = 'delivered again'")).isPositive();
        assertThat(number("select count(*) from command")).isEqualTo(given.get());
        assertThat(lost()).as("lost").isZero();
        assertThat(doubled()).as("doubled").isZero();
        assertThat(outOfOrder()).as("out of order").isZero();
    }

    private List<Death> deaths() {
        var deaths = new ArrayList<Death>();
        IntStream.range(0, KILLS).forEach(i -> deaths.add(new Death("", random.nextInt(400), random.nextLong())));
        for (var point : CRASH_POINTS) {
            IntStream.range(0, TIMES_PER_POINT).forEach(i -> deaths.add(new Death(point, 0, random.nextLong())));
        }
        java.util.Collections.shuffle(deaths, random);
        return deaths;
    }

    private void killAll(List<Death> deaths) throws Exception {
        var workers = Executors.newFixedThreadPool(WORKERS);
        try {
            var running = new ArrayList<Future<?>>();
            for (var i = 0; i < deaths.size(); i++) {
                var death = deaths.get(i);
                var restartsBroker = i % 80 == 79;
                running.add(workers.submit((Callable<Boolean>) () -> {
                    liveAndDie(death);
                    return restartsBroker && restartBroker();
                }));
            }
            for (var one : running) {
                one.get();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void liveAndDie(Death death) throws Exception {
        giveCommands();
        var process = start(death);
        try {
            if (death.crashPoint().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(death.afterMillis());
            } else {
                reachCrashPoint(process);
            }
        } finally {
            process.destroyForcibly();
        }
        var code = process.waitFor();
        assertThat(code).as(death.toString()).isEqualTo(137);
        count(death.kind());
    }

    /** Other workers may have taken the commands away before the moment came; then there are more. */
    private void reachCrashPoint(Process process) throws InterruptedException, SQLException {
        for (var patience = 30; !process.waitFor(2, TimeUnit.SECONDS); patience--) {
            assertThat(patience).as("reached its crash point").isPositive();
            giveCommands();
        }
    }

    private synchronized void count(String end) {
        ends.merge(end, 1, Integer::sum);
    }

    private synchronized boolean restartBroker() {
        broker.stop();
        broker.restart();
        ends.merge("broker restarts", 1, Integer::sum);
        return true;
    }

    private Process start(Death death) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-Xshare:auto",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlinknet.crash-point=" + death.crashPoint(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        database.url(SERVICE),
                        "faults_app",
                        TestDatabase.PASSWORD,
                        broker.url(),
                        TestBroker.USER,
                        TestBroker.PASSWORD,
                        String.valueOf(death.seed()))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/workers.log").toFile()))
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        out.readLine();
        return process;
    }

    private void giveCommands() throws SQLException {
        try (var connection = database.superuser(SERVICE);
                var insert = connection.prepareStatement("insert into command (id, agg_id) values (?, ?)")) {
            for (var i = 0; i < COMMANDS_PER_KILL; i++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, aggregate());
                insert.addBatch();
            }
            insert.executeBatch();
            given.addAndGet(COMMANDS_PER_KILL);
        }
    }

    private synchronized UUID aggregate() {
        return aggregates.get(random.nextInt(AGGREGATES));
    }

    private boolean isQuiet() throws SQLException {
        return number("select count(*) from command where not done") == 0
                && number("select count(*) from outbox where published_at is null") == 0
                && number("select count(*) from parked") == 0
                && number("select count(*) from inbox") >= number("select count(*) from command")
                && broker.depth(Worker.CONSUMER) == 0;
    }

    private long lost() throws SQLException {
        return number("select count(*) from outbox o where not exists"
                        + " (select from effect e where e.event_id = o.event_id)")
                + number("select (select count(*) from command) - (select count(*) from outbox)");
    }

    private long doubled() throws SQLException {
        return number("select count(*) - count(distinct event_id) from effect");
    }

    private long outOfOrder() throws SQLException {
        return number("select count(*) from (select agg_seq, lag(agg_seq, 1, 0::bigint)"
                + " over (partition by agg_id order by id) as before from effect) e where agg_seq <> before + 1");
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.superuser(SERVICE);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void report() throws SQLException {
        System.out.printf(
                "seed %d, ends %s, %d commands, lost %d, doubled %d, out of order %d%n",
                SEED, ends, number("select count(*) from command"), lost(), doubled(), outOfOrder());
    }
}
