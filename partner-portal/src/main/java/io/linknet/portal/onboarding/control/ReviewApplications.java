package io.linknet.portal.onboarding.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.portal.onboarding.entity.ApplicationState;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import io.linknet.portal.onboarding.entity.OnboardingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The operator's people read applications, ask for changes, and decide by two. To everybody else there are none. */
@ApplicationScoped
public class ReviewApplications {

    @Inject
    Applications applications;

    @Inject
    ApplicationSteps steps;

    @Inject
    ApplicantsLinks links;

    @Inject
    Clock clock;

    /**
     * Applications in these states, last changed first; without papers and remarks.
     *
     * @param words part of a name, a credit code or a number; all when empty
     */
    @Transactional
    public List<MembershipApplication> list(
            Caller reviewer, Collection<ApplicationState> states, String words, Cursor after, int limit) {
        requireOperator(reviewer);
        return applications.page(states, null, words, after, limit);
    }

    /** One of them. */
    @Transactional
    public MembershipApplication one(Caller reviewer, UUID id) {
        requireOperator(reviewer);
        return applications.find(id).orElseThrow(OnboardingProblem.UNKNOWN_APPLICATION::because);
    }

    /** Whether another application or a member goes by the same code. */
    @Transactional
    public boolean isKnownOtherwise(Caller reviewer, MembershipApplication application) {
        requireOperator(reviewer);
        return applications.isCreditCodeTaken(
                application.id(), application.applicant().creditCode());
    }

    /** Asks the applicant for changes. */
    @Transactional
    public MembershipApplication giveBack(Caller reviewer, UUID id, String text) {
        requireOperator(reviewer);
        return steps.step(id, it -> it.giveBack(reviewer, text, clock.instant()));
    }

    /** Is for it, under that short name. */
    @Transactional
    public MembershipApplication recommend(Caller reviewer, UUID id, String alias) {
        requireOperator(reviewer);
        if (applications.isAliasTaken(id, alias)) {
            throw OnboardingProblem.ALIAS_TAKEN.at("/alias", alias);
        }
        return steps.step(id, it -> {
            if (applications.isCreditCodeTaken(id, it.applicant().creditCode())) {
                throw OnboardingProblem.CREDIT_CODE_TAKEN.because();
            }
            return it.recommend(reviewer, alias, clock.instant());
        });
    }

    /** Admits it; its organization is made from now on. */
    @Transactional
    public MembershipApplication approve(Caller approver, UUID id) {
        requireOperator(approver);
        return steps.step(id, it -> it.approve(approver, today(), clock.instant()));
    }

    /** Says no. */
    @Transactional
    public MembershipApplication refuse(Caller reviewer, UUID id, String text) {
        requireOperator(reviewer);
        return steps.step(id, it -> it.refuse(reviewer, text, clock.instant()));
    }

    /** The link that was made anew for a lost one; empty when there is none or it is answered. */
    @Transactional
    public String link(Caller reviewer, UUID id) {
        requireOperator(reviewer);
        return links.isHandedOn(id) ? links.toHandOn(id) : "";
    }

    /** Makes a link in the place of one that the applicant has lost; it is good for one answer, and those before end. */
    @Transactional
    public MembershipApplication newLink(Caller reviewer, UUID id) {
        requireOperator(reviewer);
        var renewed = steps.step(id, it -> it.newLink(reviewer, clock.instant()));
        links.renew(id);
        return renewed;
    }

    /** Lets the first administrator ask for a password once more. */
    @Transactional
    public MembershipApplication allowPassword(Caller reviewer, UUID id) {
        requireOperator(reviewer);
        return steps.step(id, it -> it.allowPassword(reviewer, clock.instant()));
    }

    private static void requireOperator(Caller caller) {
        if (caller.kind() != MemberKind.OPERATOR) {
            throw KernelProblem.NOT_FOUND.because();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
    }
}
