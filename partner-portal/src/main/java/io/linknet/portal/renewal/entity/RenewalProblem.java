package io.linknet.portal.renewal.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way a renewal can be refused, besides those of any paper. */
public enum RenewalProblem implements ProblemType {
    UNKNOWN_RENEWAL(Kind.NOT_FOUND),
    RENEWAL_NOT_LONGER(Kind.RULE_VIOLATED),
    RENEWAL_HAS_ENDED(Kind.RULE_VIOLATED),
    RENEWAL_DECIDED(Kind.CONFLICT),
    RENEWAL_REPLACED(Kind.CONFLICT),
    REMARK_UNUSABLE(Kind.RULE_VIOLATED);

    private final Kind kind;

    RenewalProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
