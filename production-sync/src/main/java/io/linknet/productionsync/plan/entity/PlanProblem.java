package io.linknet.productionsync.plan.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way a plan can say no. */
public enum PlanProblem implements ProblemType {
    UNKNOWN_PLAN(Kind.NOT_FOUND),
    ONLY_PLANTS_PLAN(Kind.FORBIDDEN),
    WEEK_UNREADABLE(Kind.INVALID),
    MATERIAL_CODE_UNREADABLE(Kind.INVALID),
    WEEK_REPEATED(Kind.RULE_VIOLATED),
    WEEK_TOO_FAR(Kind.RULE_VIOLATED),
    UNIT_DOES_NOT_FIT(Kind.RULE_VIOLATED);

    private final Kind kind;

    PlanProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
