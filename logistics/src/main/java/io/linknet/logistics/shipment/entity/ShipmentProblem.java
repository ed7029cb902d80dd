package io.linknet.logistics.shipment.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way a shipment can say no. */
public enum ShipmentProblem implements ProblemType {
    UNKNOWN_SHIPMENT(Kind.NOT_FOUND),
    UNKNOWN_CARRIER(Kind.RULE_VIOLATED),
    SEVERAL_BUYERS(Kind.RULE_VIOLATED),
    SEVERAL_PLACES(Kind.RULE_VIOLATED),
    ORDER_LINE_REPEATED(Kind.RULE_VIOLATED),
    LOT_REPEATED(Kind.RULE_VIOLATED),
    UNIT_DIFFERS(Kind.RULE_VIOLATED),
    ARRIVAL_IN_THE_PAST(Kind.RULE_VIOLATED),
    NOT_THE_CARRIER(Kind.FORBIDDEN),
    MILESTONE_PASSED(Kind.CONFLICT),
    MILESTONE_IN_THE_FUTURE(Kind.RULE_VIOLATED),
    MILESTONE_BEFORE_THE_LAST(Kind.RULE_VIOLATED),
    DELAY_WITHOUT_NOTE(Kind.RULE_VIOLATED),
    EXPECTED_ARRIVAL_UNFIT(Kind.RULE_VIOLATED),
    NOT_THE_BUYER(Kind.FORBIDDEN),
    ALREADY_RECEIVED(Kind.CONFLICT);

    private final Kind kind;

    ShipmentProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
