package io.linknet.portal.onboarding.entity;

import io.linknet.kernel.caller.MemberKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it was shown, without its bytes.
 *
 * @param validUntil last day on which it counts, in Asia/Shanghai; absent where it does not end
 * @param name of the file, as the applicant called it
 * @param type media type, told by its first bytes
 * @param size in bytes
 * @param digest SHA-256 of its bytes, hexadecimal
 */
public record Paper(
        PaperKind kind,
        @Nullable LocalDate validUntil,
        String name,
        String type,
        int size,
        String digest,
        Instant attachedAt) {

    /**
     * Makes sure that a member of that kind shows it and that it counts on that day.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is not on the checklist, ends on a day that is not said, or
     *     has ended
     */
    public void requireFit(MemberKind shownBy, LocalDate today) {
        if (!PaperKind.checklist(shownBy).contains(kind)) {
            throw OnboardingProblem.PAPER_NOT_ASKED_FOR.at("/kind");
        }
        if (kind.ends() && validUntil == null) {
            throw OnboardingProblem.PAPER_NEEDS_LAST_DAY.at("/validUntil");
        }
        if (!counts(today)) {
            throw OnboardingProblem.PAPER_EXPIRED.at("/validUntil");
        }
    }

    /** Whether it counts on that day. */
    public boolean counts(LocalDate today) {
        return validUntil == null ? !kind.ends() : !validUntil.isBefore(today);
    }
}
