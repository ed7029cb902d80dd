package io.linknet.portal.standing.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.portal.client.control.KeycloakClients;
import io.linknet.portal.member.control.KeycloakAdmin;
import io.linknet.portal.standing.entity.Standing;
import io.linknet.portal.standing.entity.StandingChange;
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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets changes of standing take effect: Keycloak lets nobody in for an organization that is not enabled, its people are signed
 * out, and its API clients get no tokens. Tokens that are out live five minutes at most. The services hear of it at once.
 *
 * <p>What is interrupted is done again; each part may be done twice.
 */
@ApplicationScoped
public class TellKeycloak {

    private static final Logger LOG = System.getLogger(TellKeycloak.class.getName());
    private static final int SECONDS = 2;
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(60);
    private static final int PAGE = 100;

    @Resource
    ManagedScheduledExecutorService jobs;

    @Inject
    ChangeStanding standing;

    @Inject
    KeycloakAdmin keycloak;

    @Inject
    KeycloakClients clients;

    private @Nullable ScheduledFuture<?> job;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        job = jobs.scheduleWithFixedDelay(this::tellAll, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (job != null) {
            job.cancel(false);
        }
    }

    private void tellAll() {
        try {
            CallerContext.runAs(Caller.service("partner-portal"), () -> {
                standing.tellServices();
                standing.claim(AGAIN_AFTER).forEach(this::tell);
            });
        } catch (RuntimeException later) {
            LOG.log(Level.WARNING, "changes of standing take effect later", later);
        }
    }

    private void tell(StandingChange change) {
        try {
            var enabled = change.kind().result() == Standing.ACTIVE;
            for (var organization : keycloak.get("organizations?q=member_id:" + change.memberId() + "&max=2")) {
                var id = organization.path("id").asText();
                enable(id, enabled);
                if (!enabled) {
                    signOut(id);
                }
                clients.follow(change.memberId().toString(), enabled);
            }
            standing.done(change);
        } catch (IOException away) {
            LOG.log(Level.INFO, "a change of standing takes effect later: {0}", away.getMessage());
        }
    }

    private void enable(String organization, boolean enabled) throws IOException {
        var path = "organizations/" + organization;
        var whole = (ObjectNode) keycloak.get(path);
        whole.put("enabled", enabled);
        keycloak.put(path, whole);
    }

    private void signOut(String organization) throws IOException {
        for (var first = 0; ; first += PAGE) {
            var people = keycloak.get("organizations/" + organization + "/members?first=" + first + "&max=" + PAGE);
            for (var person : people) {
                keycloak.post("users/" + UUID.fromString(person.path("id").asText()) + "/logout", List.of());
            }
            if (people.size() < PAGE) {
                return;
            }
        }
    }
}
