package io.linknet.supplyfinance.payable.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way a payable can say no. */
public enum PayableProblem implements ProblemType {
    UNKNOWN_PAYABLE(Kind.NOT_FOUND),
    ONLY_THE_DEBTOR_CONFIRMS(Kind.FORBIDDEN),
    PAYABLE_NOT_A_DRAFT(Kind.CONFLICT),
    PAYABLE_NOT_PREPARED(Kind.CONFLICT),
    PREPARED_BY_THE_SAME_PERSON(Kind.RULE_VIOLATED),
    DUE_DATE_HAS_PASSED(Kind.RULE_VIOLATED),
    TERM_NEEDS_A_REASON(Kind.RULE_VIOLATED),
    TERM_TOO_LONG(Kind.RULE_VIOLATED);

    private final Kind kind;

    PayableProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
