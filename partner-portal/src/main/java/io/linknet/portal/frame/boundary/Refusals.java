package io.linknet.portal.frame.boundary;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.rest.Problems;
import io.linknet.portal.frame.entity.ServiceRefusal;
import io.linknet.portal.ui.Texts;

/** Says what went wrong with a call to a service in the words of a problem. */
final class Refusals {

    private Refusals() {}

    /** The service's own refusal, ours, or that the service cannot be reached. */
    static Problem problem(RuntimeException failure) {
        Throwable cause = failure;
        for (var depth = 0; cause != null && depth < 6; depth++) {
            if (cause instanceof ServiceRefusal refusal) {
                return refusal.problem();
            }
            if (cause instanceof DomainRuleViolation violation) {
                return ours(violation);
            }
            cause = cause.getCause();
        }
        return ours(KernelProblem.UNAVAILABLE.because());
    }

    /** Whether all that is missing is a second factor: {@link RefusedPages} leads to it. */
    static boolean asksForASecondFactor(Problem problem) {
        return ("/problems/" + KernelProblem.FRESH_SIGN_IN_NEEDED.slug()).equals(problem.type());
    }

    private static Problem ours(DomainRuleViolation violation) {
        var locale = Texts.language().locale();
        return (Problem) Problems.answer(violation, locale).getEntity();
    }
}
