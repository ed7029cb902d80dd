package io.linknet.portal.notice.control;

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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells open pages what happens to their member, within about a second.
 *
 * <p>All instances read the same rows, so it does not matter which of them heard the event. Nobody listening means that
 * nothing is read.
 */
@ApplicationScoped
public class LiveAudience {

    private static final Logger LOG = System.getLogger(LiveAudience.class.getName());
    private static final int MOST_LISTENERS = 2_000;
    private static final int BEATS_A_PULSE = 20;

    @Resource
    ManagedScheduledExecutorService jobs;

    @Inject
    NewNotices newNotices;

    private final Map<UUID, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private int beat;

    /** An open page. */
    public interface Listener {

        /** Something of that topic happened; false when the page is gone. */
        boolean happened(String topic);

        /** Shows the browser and everything between that the line is alive; false when the page is gone. */
        boolean pulse();
    }

    private @Nullable ScheduledFuture<?> job;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        job = jobs.scheduleWithFixedDelay(this::listen, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (job != null) {
            job.cancel(false);
        }
    }

    /** Adds an open page of a member; false when there are too many already. */
    public boolean join(UUID member, Listener listener) {
        if (listeners.values().stream().mapToInt(Set::size).sum() >= MOST_LISTENERS) {
            return false;
        }
        return listeners
                .computeIfAbsent(member, any -> ConcurrentHashMap.newKeySet())
                .add(listener);
    }

    private void listen() {
        if (listeners.isEmpty()) {
            newNotices.forget();
            return;
        }
        try {
            CallerContext.runAs(
                    Caller.service("partner-portal"), () -> newNotices.read().forEach(this::tell));
        } catch (RuntimeException away) {
            LOG.log(Level.DEBUG, "new notices are read a second later", away);
        }
        beat = (beat + 1) % BEATS_A_PULSE;
        if (beat == 0) {
            listeners.keySet().forEach(member -> keep(member, Listener::pulse));
        }
    }

    private void tell(UUID member, Set<String> topics) {
        topics.forEach(topic -> keep(member, listener -> listener.happened(topic)));
    }

    private void keep(UUID member, java.util.function.Predicate<Listener> alive) {
        listeners.computeIfPresent(member, (any, pages) -> {
            pages.removeIf(alive.negate());
            return pages.isEmpty() ? null : pages;
        });
    }
}
