package io.linknet.portal.onboarding.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Which link leads to an application: the one that was handed on until it is answered, the applicant's own from then on. A link
 * that is made anew ends every link before it.
 */
@ApplicationScoped
class ApplicantsLinks {

    @Inject
    Applications applications;

    @Inject
    ApplicantsLink links;

    /**
     * How an application's links stand.
     *
     * @param number how often they were made anew
     * @param handedOn whether the present one was made to be handed on and nobody has answered
     */
    record Present(int number, boolean handedOn) {}

    /** The applicant has answered: its own link leads here from now on. */
    void answered(UUID id) {
        var number = applications.link(id).number();
        applications.relink(id, new Present(number, false), ApplicantsLink.hash(links.token(id, number)));
    }

    /** The applicant's own token. */
    String own(UUID id) {
        return links.token(id, applications.link(id).number());
    }

    /** Makes another link to hand on; those before end. */
    void renew(UUID id) {
        var next = applications.link(id).number() + 1;
        applications.relink(id, new Present(next, true), ApplicantsLink.hash(links.invitation(id, next)));
    }

    /** Address of the link to hand on. */
    String toHandOn(UUID id) {
        return links.address(links.invitation(id, applications.link(id).number()));
    }

    /** Whether a link that was made anew waits for its answer. */
    boolean isHandedOn(UUID id) {
        return applications.link(id).handedOn();
    }
}
