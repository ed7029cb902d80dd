package io.linknet.procurement.sourcing.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.kernel.value.Ids;
import io.linknet.procurement.sourcing.control.OpenBids.BidsNotOpened;
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
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** {@link OpenBids Opens} the bids that are due: at once when the service starts, then every few seconds. */
@ApplicationScoped
public class OpeningThread {

    private static final Logger LOG = System.getLogger(OpeningThread.class.getName());
    private static final long PAUSE_SECONDS = 5;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    OpenBids openBids;

    @Inject
    BidSeal seal;

    @Inject
    @ConfigProperty(name = "linknet.service")
    String service;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    void start(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object start) {
        seal.readKey();
        var started = threads.newThread(() -> CallerContext.runAs(Caller.service(service), this::run));
        started.setName("bid-opening");
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
                openAll();
            } while (!stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Opens one request after the other until none is due; those that fail are left for the next round. */
    private void openAll() {
        Set<UUID> failed = new HashSet<>(Set.of(Ids.next()));
        try {
            var more = true;
            while (more && stopped.getCount() > 0) {
                more = openOne(failed);
            }
        } catch (RuntimeException away) {
            LOG.log(Level.ERROR, "the bids that are due wait", away);
        }
    }

    private boolean openOne(Set<UUID> failed) {
        try {
            return openBids.openNext(failed).isPresent();
        } catch (BidsNotOpened closed) {
            LOG.log(Level.ERROR, closed.getMessage(), closed);
            return failed.add(closed.rfqId());
        }
    }
}
