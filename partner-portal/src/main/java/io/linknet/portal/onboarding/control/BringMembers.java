package io.linknet.portal.onboarding.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.Ids;
import io.linknet.portal.onboarding.entity.Applicant;
import io.linknet.portal.onboarding.entity.ApplicationState;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import io.linknet.portal.onboarding.entity.OnboardingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** A member brings others into the network: it invites, sees how far they are, and takes an invitation back. */
@ApplicationScoped
public class BringMembers {

    /** Invitations of one member that wait for an answer at most. */
    private static final int MOST_WAITING = 200;

    @Inject
    Applications applications;

    @Inject
    ApplicationSteps steps;

    @Inject
    ApplicationRecord written;

    @Inject
    ApplicantsLink link;

    @Inject
    ApplicantsLinks links;

    @Inject
    Clock clock;

    /** What that member invites as; the operator also invites a regulator. */
    public static List<MemberKind> kinds(Caller bringer) {
        return Arrays.stream(MemberKind.values())
                .filter(kind -> Applications.isOpenKind(kind)
                        || kind == MemberKind.REGULATOR && bringer.kind() == MemberKind.OPERATOR)
                .toList();
    }

    /**
     * Invites an organization.
     *
     * @param requestKey of the form: sent twice, it invites once
     * @return id of the application that has begun
     */
    @Transactional
    public UUID invite(Caller bringer, Applicant invited, String requestKey) {
        if (!kinds(bringer).contains(invited.kind())) {
            throw OnboardingProblem.KIND_NOT_OPEN.at("/kind");
        }
        Apply.requireNamed(invited);
        var member = bringer.member().value();
        if (applications.waiting(member) >= MOST_WAITING) {
            throw OnboardingProblem.TOO_MANY_OPEN.because(MOST_WAITING);
        }
        var id = Ids.next();
        var begun = MembershipApplication.begun(id, "", invited, member, bringer, clock.instant());
        var kept = applications.begin(begun, requestKey, ApplicantsLink.hash(link.invitation(id, 0)));
        if (kept.equals(id)) {
            written.begun(begun);
        }
        return kept;
    }

    /** Whom the member brings, last changed first; without papers and remarks. */
    @Transactional
    public List<MembershipApplication> brought(Caller bringer, Cursor after, int limit) {
        return applications.page(
                EnumSet.allOf(ApplicationState.class), bringer.member().value(), "", after, limit);
    }

    /** One of those. */
    @Transactional
    public MembershipApplication one(Caller bringer, UUID id) {
        return applications
                .find(id)
                .filter(it -> bringer.member().value().equals(it.bringer()))
                .orElseThrow(OnboardingProblem.UNKNOWN_APPLICATION::because);
    }

    /** The link to hand on; empty once it is answered. */
    @Transactional
    public String link(Caller bringer, UUID id) {
        return one(bringer, id).state() == ApplicationState.INVITED ? links.toHandOn(id) : "";
    }

    /** Makes another link in the place of one that was lost or went astray, as long as nobody has answered. */
    @Transactional
    public MembershipApplication newLink(Caller bringer, UUID id) {
        var renewed = steps.step(one(bringer, id).id(), it -> {
            if (it.state() != ApplicationState.INVITED) {
                throw OnboardingProblem.NOT_IN_THAT_STATE.because();
            }
            return it.newLink(bringer, clock.instant());
        });
        links.renew(id);
        return renewed;
    }

    /** Takes an invitation back, as long as nobody has begun to answer it. */
    @Transactional
    public MembershipApplication takeBack(Caller bringer, UUID id) {
        return steps.step(one(bringer, id).id(), it -> {
            if (it.state() != ApplicationState.INVITED && it.state() != ApplicationState.WITHDRAWN) {
                throw OnboardingProblem.NOT_IN_THAT_STATE.because();
            }
            return it.withdraw(bringer, clock.instant());
        });
    }
}
