package io.linknet.portal.secondfactor.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way a person's second factors can say no. */
public enum SecondFactorProblem implements ProblemType {
    UNKNOWN_SECOND_FACTOR(Kind.NOT_FOUND),
    LAST_SECOND_FACTOR_STAYS(Kind.RULE_VIOLATED);

    private final Kind kind;

    SecondFactorProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
