package io.linknet.portal.onboarding.entity;

import io.linknet.kernel.caller.Signature;

/**
 * A step of an application, for its history.
 *
 * @param by who did it, and when
 * @param text what was said; empty when nothing was
 */
public record Remark(Step step, Signature by, String text) {

    /** What was done. */
    public enum Step {
        INVITED,
        BEGUN,
        SUBMITTED,
        RETURNED,
        LINK_MADE,
        RECOMMENDED,
        APPROVED,
        FAILED,
        ADMITTED,
        REFUSED,
        WITHDRAWN,
        PASSWORD_GIVEN,
        PASSWORD_ALLOWED
    }
}
