package io.linknet.portal.frame.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Gives each {@link OwnWork} its turn, each in a thread of its own, as the service {@code partner-portal}. */
@ApplicationScoped
public class DoOwnWork {

    private static final Logger LOG = System.getLogger(DoOwnWork.class.getName());
    private static final int SECONDS = 2;

    @Resource
    ManagedScheduledExecutorService jobs;

    @Inject
    @Any
    Instance<OwnWork> works;

    private final List<ScheduledFuture<?>> running = new ArrayList<>();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        works.forEach(
                work -> running.add(jobs.scheduleWithFixedDelay(() -> turn(work), SECONDS, SECONDS, TimeUnit.SECONDS)));
    }

    @PreDestroy
    void end() {
        running.forEach(job -> job.cancel(false));
    }

    private static void turn(OwnWork work) {
        try {
            CallerContext.runAs(Caller.service("partner-portal"), work::doWhatIsDue);
        } catch (RuntimeException later) {
            LOG.log(Level.WARNING, "what the portal does by itself goes on later", later);
        }
    }
}
