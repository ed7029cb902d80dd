package io.linknet.supplyfinance.settlement.entity;

import io.linknet.kernel.problem.ProblemType;

/** Why a delivery cannot be settled. */
public enum SettlementProblem implements ProblemType {
    UNKNOWN_STATEMENT(Kind.NOT_FOUND),
    ACCEPTED_LINE_WITHOUT_PRICE(Kind.RULE_VIOLATED),
    ACCEPTED_UNIT_HAS_NO_PRICE(Kind.RULE_VIOLATED);

    private final Kind kind;

    SettlementProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
