package io.linknet.portal.onboarding.control;

import io.linknet.kernel.evidence.Evidence;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import io.linknet.portal.onboarding.entity.Paper;
import io.linknet.portal.onboarding.entity.PaperKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes the steps of applications down for good; the papers by their digests, the people not at all. */
@ApplicationScoped
class ApplicationRecord {

    private static final String OBJECT = "partner-portal.application";

    @Inject
    Evidence evidence;

    /** What stands in the log of a step. */
    record Told(
            String number,
            String state,
            String kind,
            String nameZh,
            String creditCode,
            String alias,
            Map<PaperKind, String> papers,
            String words) {

        static Told of(MembershipApplication application) {
            var applicant = application.applicant();
            var papers = new TreeMap<PaperKind, String>();
            application.papers().values().forEach((Paper it) -> papers.put(it.kind(), it.digest()));
            return new Told(
                    application.number(),
                    application.state().name(),
                    applicant.kind().name(),
                    applicant.nameZh(),
                    applicant.creditCode(),
                    application.alias(),
                    papers,
                    application.remarks().get(application.remarks().size() - 1).text());
        }
    }

    /** Records that it has begun. */
    void begun(MembershipApplication application) {
        last(application);
    }

    /** Records what the last step of it was; nothing when the step changed no more than what is being filled in. */
    void record(MembershipApplication before, MembershipApplication after) {
        if (after.remarks().size() > before.remarks().size()) {
            last(after);
        }
    }

    private void last(MembershipApplication application) {
        var step = application.remarks().get(application.remarks().size() - 1).step();
        var action = "application-" + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
        evidence.record(action, OBJECT, application.id(), Told.of(application));
    }
}
