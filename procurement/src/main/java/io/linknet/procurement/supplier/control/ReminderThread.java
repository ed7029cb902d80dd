package io.linknet.procurement.supplier.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.kernel.value.Ids;
import io.linknet.procurement.supplier.control.Remind.NotReminded;
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

/** {@link Remind Reminds}: at once when the service starts, then several times a minute. */
@ApplicationScoped
public class ReminderThread {

    private static final Logger LOG = System.getLogger(ReminderThread.class.getName());
    private static final long PAUSE_SECONDS = 10;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Remind remind;

    @Inject
    @ConfigProperty(name = "linknet.service")
    String service;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    void start(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object start) {
        var started = threads.newThread(() -> CallerContext.runAs(Caller.service(service), this::run));
        started.setName("qualification-reminders");
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
                remindAll();
            } while (!stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** One after the other until none is due; those that fail are left for the next round. */
    private void remindAll() {
        Set<UUID> failed = new HashSet<>(Set.of(Ids.next()));
        try {
            var more = true;
            while (more && stopped.getCount() > 0) {
                more = remindNext(failed);
            }
        } catch (RuntimeException away) {
            LOG.log(Level.ERROR, "the reminders of qualifications wait", away);
        }
    }

    private boolean remindNext(Set<UUID> failed) {
        try {
            return remind.next(failed).isPresent();
        } catch (NotReminded unsent) {
            LOG.log(Level.ERROR, unsent.getMessage(), unsent);
            return failed.add(unsent.paperId());
        }
    }
}
