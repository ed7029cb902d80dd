package io.linknet.portal.onboarding.control;

import io.linknet.portal.onboarding.entity.MembershipApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Does a step of an application: one at a time, stored and written down for good, or not done at all. */
@ApplicationScoped
class ApplicationSteps {

    @Inject
    Applications applications;

    @Inject
    ApplicationRecord written;

    /** Does it, in the caller's transaction and scope. */
    MembershipApplication step(UUID id, UnaryOperator<MembershipApplication> step) {
        var before = applications.locked(id);
        var after = step.apply(before);
        if (after.equals(before)) {
            return before;
        }
        written.record(before, after);
        return applications.save(before, after);
    }
}
