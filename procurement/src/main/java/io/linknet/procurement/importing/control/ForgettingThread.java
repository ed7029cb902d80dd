package io.linknet.procurement.importing.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** {@link ForgetImports Forgets}: at once when the service starts, then twice a minute. */
@ApplicationScoped
public class ForgettingThread {

    private static final Logger LOG = System.getLogger(ForgettingThread.class.getName());
    private static final long PAUSE_SECONDS = 30;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    ForgetImports imports;

    @Inject
    @ConfigProperty(name = "linknet.service")
    String service;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    void start(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object start) {
        var started = threads.newThread(() -> CallerContext.runAs(Caller.service(service), this::run));
        started.setName("import-retention");
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
                forget();
            } while (!stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget() {
        try {
            imports.forget();
        } catch (RuntimeException away) {
            LOG.log(Level.ERROR, "old imports are forgotten later", away);
        }
    }
}
