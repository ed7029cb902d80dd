package io.linknet.logistics.order.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way an order line can refuse to be shipped. */
public enum OrderProblem implements ProblemType {
    UNKNOWN_ORDER_LINE(Kind.NOT_FOUND),
    NOTHING_CONFIRMED(Kind.RULE_VIOLATED),
    MORE_THAN_CONFIRMED(Kind.RULE_VIOLATED);

    private final Kind kind;

    OrderProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
