package io.linknet.portal.member.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks Keycloak for the members: at the start until it has answered once, then every few minutes.
 *
 * <p>An outage of Keycloak changes nothing; the members known stay known.
 */
@ApplicationScoped
public class MemberSync {

    private static final Logger LOG = System.getLogger(MemberSync.class.getName());
    private static final Duration PERIOD = Duration.ofMinutes(3);
    private static final int RETRY_SECONDS = 3;

    @Resource
    ManagedScheduledExecutorService jobs;

    @Inject
    KeycloakOrganizations organizations;

    @Inject
    AdmitMembers admitMembers;

    @Inject
    Clock clock;

    private volatile Instant next = Instant.MIN;

    private @Nullable ScheduledFuture<?> job;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        job = jobs.scheduleWithFixedDelay(this::syncWhenDue, 1, RETRY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (job != null) {
            job.cancel(false);
        }
    }

    private void syncWhenDue() {
        if (clock.instant().isBefore(next)) {
            return;
        }
        try {
            syncNow();
        } catch (IOException | RuntimeException later) {
            LOG.log(Level.INFO, "members are asked for again later: {0}", later.getMessage());
        }
    }

    /**
     * Asks now.
     *
     * @return how many members were admitted or changed
     * @throws IOException if Keycloak does not answer
     */
    public int syncNow() throws IOException {
        try {
            var said = organizations.members();
            var changes = CallerContext.runAs(Caller.service("partner-portal"), () -> admitMembers.bringUpTo(said));
            next = clock.instant().plus(PERIOD);
            if (changes > 0) {
                LOG.log(Level.INFO, "{0} members admitted or changed", changes);
            }
            return changes;
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception unexpected) {
            throw new IOException(unexpected);
        }
    }
}
