package io.linknet.portal.onboarding.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.portal.member.control.KeycloakAdmin.KeycloakRefused;
import io.linknet.portal.onboarding.entity.MembershipApplication;
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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes members of those for whom two have decided: Keycloak first, then the database and the event.
 *
 * <p>What is interrupted is done again until it is whole; what Keycloak will not have is taken back there, and the operator
 * is told why.
 */
@ApplicationScoped
public class AdmitApplicants {

    private static final Logger LOG = System.getLogger(AdmitApplicants.class.getName());
    private static final int SECONDS = 2;

    @Resource
    ManagedScheduledExecutorService jobs;

    @Inject
    Admissions admissions;

    @Inject
    MemberOrganization organizations;

    private @Nullable ScheduledFuture<?> job;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        job = jobs.scheduleWithFixedDelay(this::tryAll, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (job != null) {
            job.cancel(false);
        }
    }

    private void tryAll() {
        try {
            CallerContext.runAs(
                    Caller.service("partner-portal"), () -> admissions.claim().forEach(this::admit));
        } catch (RuntimeException later) {
            LOG.log(Level.WARNING, "applicants are admitted later", later);
        }
    }

    private void admit(MembershipApplication application) {
        try {
            admissions.complete(application, organizations.make(application));
            LOG.log(Level.INFO, "{0} is a member", application.number());
        } catch (IOException failure) {
            if (failure instanceof KeycloakRefused refused && refused.isFinal()) {
                giveUp(application, refused);
            } else {
                LOG.log(Level.INFO, "{0} is admitted later: {1}", application.number(), failure.getMessage());
            }
        }
    }

    private void giveUp(MembershipApplication application, KeycloakRefused refused) {
        LOG.log(Level.WARNING, "{0} cannot be admitted: {1}", application.number(), refused.getMessage());
        try {
            organizations.takeBack(application);
            admissions.failed(application, String.valueOf(refused.getMessage()));
        } catch (IOException away) {
            LOG.log(Level.INFO, "{0} is taken back later: {1}", application.number(), away.getMessage());
        }
    }
}
