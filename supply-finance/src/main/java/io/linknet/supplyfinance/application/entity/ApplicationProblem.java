package io.linknet.supplyfinance.application.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way an application can say no. */
public enum ApplicationProblem implements ProblemType {
    UNKNOWN_APPLICATION(Kind.NOT_FOUND),
    NOT_A_BANK(Kind.RULE_VIOLATED),
    BANK_IS_THE_APPLICANT(Kind.RULE_VIOLATED),
    ONLY_THE_BANK_DECIDES(Kind.FORBIDDEN),
    ONLY_THE_APPLICANT_ANSWERS(Kind.FORBIDDEN),
    NOT_WAITING_FOR_AN_OFFER(Kind.CONFLICT),
    NO_OFFER_TO_ACCEPT(Kind.CONFLICT),
    NO_OFFER_TO_APPROVE(Kind.CONFLICT),
    OFFER_NOT_ACCEPTED_YET(Kind.CONFLICT),
    OFFERED_BY_THE_SAME_PERSON(Kind.RULE_VIOLATED),
    DISCOUNT_EATS_THE_AMOUNT(Kind.RULE_VIOLATED),
    CLAIM_HAS_MATURED(Kind.RULE_VIOLATED),
    NOT_APPROVED(Kind.CONFLICT),
    NOT_DISBURSED(Kind.CONFLICT),
    APPLICATION_ALREADY_CLOSED(Kind.CONFLICT),
    MORE_THAN_IS_OWED(Kind.RULE_VIOLATED),
    NOT_THE_APPLICATIONS_CURRENCY(Kind.RULE_VIOLATED);

    private final Kind kind;

    ApplicationProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
