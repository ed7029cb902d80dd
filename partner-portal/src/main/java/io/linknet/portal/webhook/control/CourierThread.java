package io.linknet.portal.webhook.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.kernel.egress.EgressClient;
import io.linknet.kernel.egress.EgressGuard;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs the {@link Courier} as long as the portal runs: looks every second for what is due, and sends in a few threads of
 * its own, so that slow endpoints hold up neither each other nor anything else.
 */
@ApplicationScoped
public class CourierThread {

    private static final Logger LOG = System.getLogger(CourierThread.class.getName());
    private static final int SENDERS = 8;
    private static final long POLL_MILLIS = 1_000;
    private static final int ROUNDS_PER_CLEANING = 600;

    @Resource
    ManagedThreadFactory threads;

    @Resource
    ManagedScheduledExecutorService watchdog;

    @Inject
    CourierRows rows;

    @Inject
    WebhookSettings settings;

    @Inject
    Clock clock;

    private final Semaphore free = new Semaphore(SENDERS);
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running = true;
    private @Nullable Thread thread;

    void start(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object start) {
        var seal = settings.seal();
        var guard = settings.guard();
        var started =
                threads.newThread(() -> CallerContext.runAs(Caller.service("partner-portal"), () -> run(seal, guard)));
        started.setName("webhook-courier");
        started.start();
        thread = started;
    }

    @PreDestroy
    void stop() {
        running = false;
        wake.release();
        try {
            if (thread != null) {
                thread.join(6_000);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(SecretSeal seal, EgressGuard guard) {
        var senders = Executors.newFixedThreadPool(SENDERS, threads);
        try (var http = new EgressClient(guard, watchdog)) {
            var courier = new Courier(rows, seal, guard, http, clock, new SecureRandom());
            for (var round = 1; running; round++) {
                sendDue(courier, senders);
                if (round % ROUNDS_PER_CLEANING == 0) {
                    forget(courier);
                }
                await();
            }
            senders.shutdown();
            senders.awaitTermination(EgressClient.LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException closing) {
            LOG.log(Level.DEBUG, "closing the door for webhooks", closing);
        } finally {
            senders.shutdownNow();
        }
    }

    /** Hands what is due to the free senders; what finds none is due still when one is. */
    private void sendDue(Courier courier, ExecutorService senders) {
        try {
            while (running && free.tryAcquire()) {
                var claim = claim(courier);
                if (claim == null) {
                    return;
                }
                senders.execute(() -> send(courier, claim));
            }
        } catch (SQLException | RuntimeException away) {
            LOG.log(Level.WARNING, "webhooks wait: {0}", away.getMessage());
        }
    }

    private @Nullable Claim claim(Courier courier) throws SQLException {
        Claim claimed = null;
        try {
            claimed = courier.claim().orElse(null);
            return claimed;
        } finally {
            if (claimed == null) {
                free.release();
            }
        }
    }

    private void send(Courier courier, Claim claim) {
        try {
            CallerContext.runAs(Caller.service("partner-portal"), () -> {
                courier.deliver(claim);
                return true;
            });
        } catch (Exception unrecorded) {
            LOG.log(Level.WARNING, "a webhook is sent again, what became of it could not be recorded", unrecorded);
        } finally {
            free.release();
            wake.release();
        }
    }

    private void forget(Courier courier) {
        try {
            courier.forget();
        } catch (SQLException | RuntimeException later) {
            LOG.log(Level.INFO, "old deliveries are deleted later: {0}", later.getMessage());
        }
    }

    private void await() {
        try {
            if (wake.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException stopped) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
