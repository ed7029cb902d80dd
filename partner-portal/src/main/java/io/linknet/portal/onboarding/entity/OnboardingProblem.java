package io.linknet.portal.onboarding.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way the onboarding can say no. */
public enum OnboardingProblem implements ProblemType {
    UNKNOWN_APPLICATION(Kind.NOT_FOUND),
    UNKNOWN_PAPER(Kind.NOT_FOUND),
    KIND_NOT_OPEN(Kind.RULE_VIOLATED),
    NAME_MISSING(Kind.RULE_VIOLATED),
    TOO_LONG(Kind.RULE_VIOLATED),
    CREDIT_CODE_WRONG(Kind.RULE_VIOLATED),
    GLN_WRONG(Kind.RULE_VIOLATED),
    DISTRICT_WRONG(Kind.RULE_VIOLATED),
    EMAIL_WRONG(Kind.RULE_VIOLATED),
    PHONE_WRONG(Kind.RULE_VIOLATED),
    PAPER_NOT_ASKED_FOR(Kind.RULE_VIOLATED),
    PAPER_MISSING(Kind.RULE_VIOLATED),
    PAPER_TOO_LARGE(Kind.RULE_VIOLATED),
    PAPER_OF_UNKNOWN_TYPE(Kind.RULE_VIOLATED),
    PAPER_NEEDS_LAST_DAY(Kind.RULE_VIOLATED),
    PAPER_EXPIRED(Kind.RULE_VIOLATED),
    SOMETHING_MISSING(Kind.RULE_VIOLATED),
    WORDS_MISSING(Kind.RULE_VIOLATED),
    ALIAS_WRONG(Kind.RULE_VIOLATED),
    ALIAS_TAKEN(Kind.CONFLICT),
    CREDIT_CODE_TAKEN(Kind.CONFLICT),
    NOT_IN_THAT_STATE(Kind.CONFLICT),
    ANOTHER_PERSON_DECIDES(Kind.FORBIDDEN),
    PASSWORD_GIVEN(Kind.CONFLICT),
    TOO_MANY_OPEN(Kind.RULE_VIOLATED);

    private final Kind kind;

    OnboardingProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
