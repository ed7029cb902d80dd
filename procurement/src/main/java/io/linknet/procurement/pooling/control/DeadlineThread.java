package io.linknet.procurement.pooling.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.kernel.value.Ids;
import io.linknet.procurement.pooling.control.KeepDeadlines.DeadlineNotKept;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Keeps the {@link KeepDeadlines deadlines} of the pools: at once when the service starts, then every few seconds. */
@ApplicationScoped
public class DeadlineThread {

    private static final Logger LOG = System.getLogger(DeadlineThread.class.getName());
    private static final long PAUSE_SECONDS = 5;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    KeepDeadlines deadlines;

    @Inject
    @ConfigProperty(name = "linknet.service")
    String service;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    void start(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object start) {
        var started = threads.newThread(() -> CallerContext.runAs(Caller.service(service), this::run));
        started.setName("pool-deadlines");
        started.start();
        thread = started;
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
        try {
            if (thread != null) {
                thread.join(6_000);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                keep(deadlines::lockNext);
                keep(deadlines::closeNext);
            } while (!stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Moves one pool after the other until none is due; those that fail are left for the next round. */
    private void keep(Function<Collection<UUID>, Optional<UUID>> next) {
        Set<UUID> failed = new HashSet<>(Set.of(Ids.next()));
        try {
            var more = true;
            while (more && stopped.getCount() > 0) {
                more = move(next, failed);
            }
        } catch (RuntimeException away) {
            LOG.log(Level.ERROR, "the deadlines of the pools wait", away);
        }
    }

    private static boolean move(Function<Collection<UUID>, Optional<UUID>> next, Set<UUID> failed) {
        try {
            return next.apply(failed).isPresent();
        } catch (DeadlineNotKept unmoved) {
            LOG.log(Level.ERROR, unmoved.getMessage(), unmoved);
            return failed.add(unmoved.poolId());
        }
    }
}
