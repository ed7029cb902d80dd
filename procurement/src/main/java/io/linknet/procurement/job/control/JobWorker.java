package io.linknet.procurement.job.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.kernel.messaging.CrashPoint;
import io.linknet.kernel.problem.DomainRuleViolation;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Does the jobs, one at a time in each replica: at once after a commit, otherwise every second.
 *
 * <p>A second thread keeps the lease alive while the first works.
 */
@ApplicationScoped
public class JobWorker {

    private static final Logger LOG = System.getLogger(JobWorker.class.getName());
    private static final long POLL_MILLIS = 1_000;
    private static final long RENEW_MILLIS = 2_000;

    @Resource
    ManagedThreadFactory threads;

    @Resource
    TransactionSynchronizationRegistry transactions;

    @Inject
    JobTable table;

    @Inject
    Jobs jobs;

    @Inject
    @Any
    Instance<Work> works;

    @Inject
    @ConfigProperty(name = "linknet.service")
    String service;

    private final Semaphore due = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running = true;
    private volatile @Nullable Lease held;
    private @Nullable Thread worker;

    void start(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object start) {
        worker = started("job-worker", this::work);
        started("job-lease", this::keep);
    }

    private Thread started(String name, Runnable loop) {
        var thread = threads.newThread(() -> CallerContext.runAs(Caller.service(service), loop));
        thread.setName(name);
        thread.start();
        return thread;
    }

    @PreDestroy
    void stop() {
        running = false;
        stopped.countDown();
        due.release();
        try {
            if (worker != null) {
                worker.join(6_000);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks for work as soon as the current transaction has committed. */
    void wakeAfterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to add to the transaction
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    due.release();
                }
            }
        });
    }

    private void work() {
        while (running) {
            var lease = next();
            if (lease.isPresent()) {
                held = lease.get();
                run(lease.get());
                held = null;
            } else {
                await();
            }
        }
    }

    private Optional<Lease> next() {
        try {
            return table.claim();
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "the database is away, jobs wait: {0}", away.getMessage());
            return Optional.empty();
        }
    }

    private void run(Lease lease) {
        try {
            var job = jobs.claimed(lease.jobId());
            CrashPoint.hit("job-claimed");
            works.stream()
                    .filter(it -> it.kind().equals(job.kind()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nobody does " + job.kind()))
                    .run(job, lease);
        } catch (DomainRuleViolation refusal) {
            settle(() -> table.stop(lease, "FAILED", refusal.type().slug()));
        } catch (Lease.Gone gone) {
            LOG.log(Level.INFO, "job {0} is no longer ours", lease.jobId());
            settle(() -> table.stop(lease, "CANCELLED", ""));
        } catch (Exception failed) {
            LOG.log(Level.ERROR, "job " + lease.jobId() + " is tried again", failed);
            settle(() -> table.later(lease, "job-failed"));
        }
    }

    private static void settle(Settlement settlement) {
        try {
            settlement.write();
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "the job is taken over when its lease ends: {0}", away.getMessage());
        }
    }

    private void keep() {
        try {
            while (!stopped.await(RENEW_MILLIS, TimeUnit.MILLISECONDS)) {
                renew(held);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void renew(@Nullable Lease lease) {
        if (lease == null) {
            return;
        }
        try {
            lease.renew();
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "the lease of job {0} is not renewed: {1}", lease.jobId(), away.getMessage());
        }
    }

    private void await() {
        try {
            if (due.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                due.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    /** What is written when a job does not come to its end. */
    @FunctionalInterface
    private interface Settlement {

        void write() throws SQLException;
    }
}
