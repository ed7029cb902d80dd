package io.linknet.procurement.growing.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way the register of bases and plots can say no. */
public enum GrowingProblem implements ProblemType {
    UNKNOWN_BASE(Kind.NOT_FOUND),
    ONLY_COOPERATIVES_HAVE_BASES(Kind.FORBIDDEN),
    BASE_CODE_TAKEN(Kind.CONFLICT),
    NO_SUCH_BASE(Kind.RULE_VIOLATED),
    NO_SUCH_FARMER(Kind.RULE_VIOLATED),
    NO_SUCH_CROP(Kind.RULE_VIOLATED),
    BASE_DISTRICT_UNKNOWN(Kind.RULE_VIOLATED),
    BASE_AREA_IMPOSSIBLE(Kind.RULE_VIOLATED),
    POINT_IMPOSSIBLE(Kind.RULE_VIOLATED);

    private final Kind kind;

    GrowingProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
