package io.linknet.portal.onboarding.entity;

import java.util.EnumSet;
import java.util.Set;

/** Where an application stands. */
public enum ApplicationState {
    /** A member has invited; nobody has begun. */
    INVITED,
    /** The applicant fills it in. */
    DRAFT,
    /** The operator reads it. */
    SUBMITTED,
    /** The operator asks for changes. */
    RETURNED,
    /** One of the operator's people is for it; another decides. */
    RECOMMENDED,
    /** Two are for it; its organization is being made. */
    ADMITTING,
    /** A member. */
    ADMITTED,
    REFUSED,
    WITHDRAWN;

    /** In which the applicant writes. */
    public static final Set<ApplicationState> WITH_APPLICANT = EnumSet.of(INVITED, DRAFT, RETURNED);

    /** In which the operator has it. */
    public static final Set<ApplicationState> WITH_OPERATOR = EnumSet.of(SUBMITTED, RECOMMENDED, ADMITTING);

    public boolean isWithApplicant() {
        return WITH_APPLICANT.contains(this);
    }
}
