package io.linknet.portal.renewal.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@link RemindOfPapers Reminds}: soon after the portal has started, then several times a minute. */
@ApplicationScoped
public class PaperReminders {

    private static final Logger LOG = System.getLogger(PaperReminders.class.getName());
    private static final int SECONDS = 2;

    @Resource
    ManagedScheduledExecutorService jobs;

    @Inject
    RemindOfPapers remind;

    private @Nullable ScheduledFuture<?> job;
    private volatile boolean stopping;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        job = jobs.scheduleWithFixedDelay(this::remindAll, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        stopping = true;
        if (job != null) {
            job.cancel(false);
        }
    }

    private void remindAll() {
        try {
            CallerContext.runAs(Caller.service("partner-portal"), () -> {
                var more = true;
                while (more && !stopping) {
                    more = remind.tellNext() || remind.remindNext();
                }
            });
        } catch (RuntimeException later) {
            LOG.log(Level.WARNING, "the reminders of papers wait", later);
        }
    }
}
