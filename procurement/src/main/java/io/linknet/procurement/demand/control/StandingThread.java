package io.linknet.procurement.demand.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.kernel.value.Ids;
import io.linknet.procurement.demand.control.KeepStanding.NotHandled;
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

/** Keeps the {@link KeepStanding standing demands}: at once when the service starts, then every few seconds. */
@ApplicationScoped
public class StandingThread {

    private static final Logger LOG = System.getLogger(StandingThread.class.getName());
    private static final long PAUSE_SECONDS = 5;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    KeepStanding standing;

    @Inject
    @ConfigProperty(name = "linknet.service")
    String service;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    void start(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object start) {
        var started = threads.newThread(() -> CallerContext.runAs(Caller.service(service), this::run));
        started.setName("standing-demands");
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
                keep(standing::postNext);
                keep(standing::rollNext);
            } while (!stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Handles one delivery after the other until none is due; those that fail are left for the next round. */
    private void keep(Function<Collection<UUID>, Optional<UUID>> next) {
        Set<UUID> failed = new HashSet<>(Set.of(Ids.next()));
        try {
            var more = true;
            while (more && stopped.getCount() > 0) {
                more = handle(next, failed);
            }
        } catch (RuntimeException away) {
            LOG.log(Level.ERROR, "the standing demands wait", away);
        }
    }

    private static boolean handle(Function<Collection<UUID>, Optional<UUID>> next, Set<UUID> failed) {
        try {
            return next.apply(failed).isPresent();
        } catch (NotHandled unhandled) {
            LOG.log(Level.ERROR, unhandled.getMessage(), unhandled);
            return failed.add(unhandled.id());
        }
    }
}
