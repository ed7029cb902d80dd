package io.linknet.procurement.replenishment.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way replenishment can say no. */
public enum ReplenishmentProblem implements ProblemType {
    UNKNOWN_PURCHASE_RULE(Kind.NOT_FOUND),
    RULE_MATERIAL_UNKNOWN(Kind.RULE_VIOLATED),
    RULE_GRADE_UNKNOWN(Kind.RULE_VIOLATED),
    RULE_UNIT_NOT_TRADED(Kind.RULE_VIOLATED),
    WEEK_UNKNOWN(Kind.INVALID),
    PROPOSED_TWICE(Kind.RULE_VIOLATED),
    PROPOSAL_CHANGED(Kind.CONFLICT);

    private final Kind kind;

    ReplenishmentProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
