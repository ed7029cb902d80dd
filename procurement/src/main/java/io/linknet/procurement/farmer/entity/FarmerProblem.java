package io.linknet.procurement.farmer.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way the register of farmers can say no. */
public enum FarmerProblem implements ProblemType {
    FARMER_NOT_FOUND(Kind.NOT_FOUND),
    CONSENT_IS_TO_COME(Kind.RULE_VIOLATED),
    UNKNOWN_FARMER(Kind.RULE_VIOLATED),
    FARMER_CODE_TAKEN(Kind.CONFLICT),
    UNKNOWN_DISTRICT(Kind.RULE_VIOLATED),
    MOBILE_UNREADABLE(Kind.RULE_VIOLATED),
    AREA_IMPOSSIBLE(Kind.RULE_VIOLATED),
    ONLY_COOPERATIVES_HAVE_FARMERS(Kind.FORBIDDEN);

    private final Kind kind;

    FarmerProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
