package io.linknet.procurement.countersign.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way that asking a farmer, and the farmer's answer, can be refused. */
public enum CountersignProblem implements ProblemType {
    /** Unknown, answered, replaced and expired links look alike. */
    UNKNOWN_COUNTERSIGN(Kind.NOT_FOUND),
    FARMER_NOT_ASKED(Kind.CONFLICT),
    NOBODY_TO_REMIND(Kind.CONFLICT),
    WRONG_CODE(Kind.RULE_VIOLATED);

    private final Kind kind;

    CountersignProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
