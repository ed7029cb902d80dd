package io.linknet.procurement.demand.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way a demand can say no. */
public enum DemandProblem implements ProblemType {
    UNKNOWN_DEMAND(Kind.NOT_FOUND),
    UNKNOWN_MATERIAL(Kind.RULE_VIOLATED),
    UNKNOWN_GRADE(Kind.RULE_VIOLATED),
    UNIT_NOT_TRADED(Kind.RULE_VIOLATED),
    CEILING_IN_ANOTHER_CURRENCY(Kind.RULE_VIOLATED),
    LOT_IN_ANOTHER_UNIT(Kind.RULE_VIOLATED),
    LOT_LARGER_THAN_REQUEST(Kind.RULE_VIOLATED),
    WINDOW_IS_OVER(Kind.RULE_VIOLATED),
    NOBODY_INVITED(Kind.RULE_VIOLATED),
    UNKNOWN_INVITED_MEMBER(Kind.RULE_VIOLATED),
    INVITED_THOUGH_OPEN(Kind.RULE_VIOLATED),
    NO_OWN_SUPPLIERS(Kind.RULE_VIOLATED),
    CURRENCY_STAYS(Kind.RULE_VIOLATED),
    LINES_LEFT_OUT(Kind.RULE_VIOLATED),
    LINE_OUT_OF_PLACE(Kind.RULE_VIOLATED),
    NEW_LINE_ASKS_NOTHING(Kind.RULE_VIOLATED),
    MATERIAL_STAYS(Kind.RULE_VIOLATED),
    UNIT_STAYS(Kind.RULE_VIOLATED),
    NOTHING_LEFT_TO_ASK(Kind.RULE_VIOLATED),
    NOTHING_AMENDED(Kind.RULE_VIOLATED),
    DEMAND_NOT_OPEN(Kind.CONFLICT),
    ONLY_BUYING_MEMBERS_POST(Kind.FORBIDDEN);

    private final Kind kind;

    DemandProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
