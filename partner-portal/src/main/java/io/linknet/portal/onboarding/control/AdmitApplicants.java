package io.linknet.portal.onboarding.control;

import io.linknet.portal.frame.control.OwnWork;
import io.linknet.portal.member.control.KeycloakAdmin.KeycloakRefused;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Makes members of those for whom two have decided: Keycloak first, then the database and the event.
 *
 * <p>What is interrupted is done again until it is whole; what Keycloak will not have is taken back there, and the operator
 * is told why.
 */
@ApplicationScoped
public class AdmitApplicants implements OwnWork {

    private static final Logger LOG = System.getLogger(AdmitApplicants.class.getName());

    @Inject
    Admissions admissions;

    @Inject
    MemberOrganization organizations;

    @Override
    public void doWhatIsDue() {
        admissions.claim().forEach(this::admit);
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
