package io.linknet.procurement.ordering.exchange.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every reason not to send a member's documents. */
public enum DeliveryProblem implements ProblemType {
    /** The operator has given the member's systems no account at the broker. */
    NO_ACCOUNT_AT_BROKER(Kind.RULE_VIOLATED);

    private final Kind kind;

    DeliveryProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
