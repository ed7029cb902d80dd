package io.linknet.portal.onboarding.entity;

import java.time.Instant;

/**
 * A step of an application, for its history.
 *
 * @param by person, {@code <issuer>|<subject>}
 * @param byName how that person is called
 * @param text what was said; empty when nothing was
 */
public record Remark(Instant at, Step step, String by, String byName, String text) {

    /** What was done. */
    public enum Step {
        INVITED,
        BEGUN,
        SUBMITTED,
        RETURNED,
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
