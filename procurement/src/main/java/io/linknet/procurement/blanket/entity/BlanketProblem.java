package io.linknet.procurement.blanket.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way a blanket order can say no. */
public enum BlanketProblem implements ProblemType {
    UNKNOWN_BLANKET_ORDER(Kind.NOT_FOUND),
    NOT_YOUR_BLANKET_ORDER(Kind.FORBIDDEN),
    BLANKET_ORDER_DECIDED(Kind.CONFLICT),
    BLANKET_ORDER_NOT_AGREED(Kind.CONFLICT),
    BLANKET_NUMBER_TAKEN(Kind.CONFLICT),
    UNKNOWN_BLANKET_SELLER(Kind.RULE_VIOLATED),
    BLANKET_WITH_ONESELF(Kind.RULE_VIOLATED),
    UNKNOWN_BLANKET_MATERIAL(Kind.RULE_VIOLATED),
    UNKNOWN_BLANKET_GRADE(Kind.RULE_VIOLATED),
    BLANKET_UNIT_NOT_TRADED(Kind.RULE_VIOLATED),
    BLANKET_PRICE_IN_ANOTHER_CURRENCY(Kind.RULE_VIOLATED),
    LEAST_ABOVE_QUANTITY(Kind.RULE_VIOLATED),
    UNKNOWN_BLANKET_LINE(Kind.RULE_VIOLATED),
    BLANKET_LINE_CALLED_TWICE(Kind.RULE_VIOLATED),
    CALLED_IN_ANOTHER_UNIT(Kind.RULE_VIOLATED),
    CALLED_OUT_OF_TIME(Kind.RULE_VIOLATED),
    CALLED_LESS_THAN_LEAST(Kind.RULE_VIOLATED),
    CALLED_MORE_THAN_LEFT(Kind.RULE_VIOLATED);

    private final Kind kind;

    BlanketProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
