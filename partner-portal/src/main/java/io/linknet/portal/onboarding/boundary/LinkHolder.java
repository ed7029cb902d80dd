package io.linknet.portal.onboarding.boundary;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.kernel.rest.LinkTries;
import io.linknet.portal.onboarding.control.Apply;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import io.linknet.portal.onboarding.entity.OnboardingProblem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whoever holds an applicant's link acts as that applicant, whoever else is signed in at the same browser. */
@RequestScoped
class LinkHolder {

    @Inject
    Apply apply;

    @Inject
    LinkTries tries;

    @Inject
    HttpServletRequest request;

    /**
     * The application whose link it is.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it leads nowhere, or too many did
     */
    MembershipApplication application(String token) {
        tries.requireFew(address());
        return asPortal(() -> apply.ofLink(token)).orElseGet(() -> {
            tries.missed(address());
            throw OnboardingProblem.UNKNOWN_APPLICATION.because();
        });
    }

    /** Counts a beginning: nobody begins many. */
    void beginning() {
        tries.requireFew(address());
        tries.missed(address());
    }

    /** Does the work as the applicant. */
    <T> T as(MembershipApplication application, Supplier<T> work) {
        return as(Apply.applicant(application), work);
    }

    /** Does the work as the portal itself. */
    <T> T asPortal(Supplier<T> work) {
        return as(Caller.service("partner-portal"), work);
    }

    private static <T> T as(Caller who, Supplier<T> work) {
        var done = new AtomicReference<@Nullable T>();
        CallerContext.runAs(who, () -> done.set(work.get()));
        return requireNonNull(done.get());
    }

    /** Who asks, as the proxy before us saw it; the last of several names is the one it has put there. */
    private String address() {
        var forwarded = request.getHeader("X-Forwarded-For");
        return forwarded == null
                ? request.getRemoteAddr()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
