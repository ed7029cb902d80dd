package io.linknet.logistics.lot.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way a lot can say no. */
public enum LotProblem implements ProblemType {
    UNKNOWN_LOT(Kind.NOT_FOUND),
    LOT_DIFFERS(Kind.CONFLICT),
    LOT_NUMBER_UNFIT(Kind.RULE_VIOLATED),
    LOT_FROM_THE_FUTURE(Kind.RULE_VIOLATED);

    private final Kind kind;

    LotProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
