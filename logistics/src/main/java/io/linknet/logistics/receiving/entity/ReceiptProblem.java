package io.linknet.logistics.receiving.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way a weigh-in can be refused. */
public enum ReceiptProblem implements ProblemType {
    NO_RECEIPT(Kind.NOT_FOUND),
    LOTS_DIFFER(Kind.RULE_VIOLATED),
    WEIGHED_IN_ANOTHER_UNIT(Kind.RULE_VIOLATED),
    TARE_EXCEEDS_GROSS(Kind.RULE_VIOLATED),
    REJECTED_MORE_THAN_ARRIVED(Kind.RULE_VIOLATED),
    REASON_MISSING(Kind.RULE_VIOLATED);

    private final Kind kind;

    ReceiptProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
