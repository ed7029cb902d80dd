package io.linknet.kernel.messaging;

import io.linknet.kernel.persistence.Migrations;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs the {@link Relay} as long as the service runs: at once after a commit, otherwise every second. */
@ApplicationScoped
public class RelayThread {

    private static final Logger LOG = System.getLogger(RelayThread.class.getName());
    private static final long POLL_MILLIS = 1_000;
    private static final int ROUNDS_PER_CLEANING = 600;

    @Resource(lookup = "java:app/jdbc/linknet")
    DataSource database;

    @Resource(lookup = "java:app/jms/linknet")
    ConnectionFactory broker;

    @Resource
    ManagedThreadFactory threads;

    @Resource
    ManagedScheduledExecutorService watchdog;

    @Inject
    Migrations migrations;

    private final Semaphore work = new Semaphore(0);
    private volatile boolean running = true;
    private @Nullable Thread thread;

    void start(@Observes @Priority(100) @Initialized(ApplicationScoped.class) Object start) {
        var started = threads.newThread(this::run);
        started.setName("outbox-relay");
        started.start();
        thread = started;
    }

    /** Tells that there is something to send. */
    public void wake() {
        work.release();
    }

    @PreDestroy
    void stop() {
        running = false;
        wake();
        try {
            if (thread != null) {
                thread.join(6_000);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (var relay = new Relay(database, broker, watchdog)) {
            for (var round = 1; running; round++) {
                publish(relay);
                if (round % ROUNDS_PER_CLEANING == 0) {
                    forget();
                }
                await();
            }
        }
    }

    private void publish(Relay relay) {
        try {
            while (running && relay.publishBatch() > 0) {
                LOG.log(Level.TRACE, "published a batch");
            }
        } catch (JMSException away) {
            LOG.log(Level.INFO, "the broker is away, events wait: {0}", away.getMessage());
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "the database is away, events wait: {0}", away.getMessage());
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "events wait", failed);
        }
    }

    private void forget() {
        try {
            new Retention(database).forget();
        } catch (SQLException later) {
            LOG.log(Level.INFO, "old rows are deleted later: {0}", later.getMessage());
        }
    }

    private void await() {
        try {
            if (work.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException stopped) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
