package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way a pool can say no. */
public enum PoolProblem implements ProblemType {
    UNKNOWN_POOL(Kind.NOT_FOUND),
    POOL_NOT_OPEN(Kind.CONFLICT),
    POOL_NOT_LOCKED(Kind.CONFLICT),
    POOL_NOT_CLEARED(Kind.CONFLICT),
    ANSWER_DAY_IS_OVER(Kind.CONFLICT),
    NOTHING_TO_PUBLISH(Kind.CONFLICT),
    UNKNOWN_DEMAND_LINE(Kind.RULE_VIOLATED),
    LINE_PLEDGED_TWICE(Kind.RULE_VIOLATED),
    FARMER_NAMED_TWICE(Kind.RULE_VIOLATED),
    PLEDGE_IN_ANOTHER_UNIT(Kind.RULE_VIOLATED),
    PLEDGE_IN_ANOTHER_CURRENCY(Kind.RULE_VIOLATED),
    PLEDGE_GRADE_UNKNOWN(Kind.RULE_VIOLATED),
    PLEDGE_LOT_LARGER_THAN_PLEDGE(Kind.RULE_VIOLATED),
    OWN_DEMAND(Kind.RULE_VIOLATED),
    ONLY_COOPERATIVES_PLEDGE(Kind.FORBIDDEN);

    private final Kind kind;

    PoolProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
