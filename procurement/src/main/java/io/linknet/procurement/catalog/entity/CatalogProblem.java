package io.linknet.procurement.catalog.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way the catalogue can say no to who keeps it. */
public enum CatalogProblem implements ProblemType {
    MATERIAL_CODE_UNREADABLE(Kind.RULE_VIOLATED),
    MATERIAL_UNIT_UNKNOWN(Kind.RULE_VIOLATED),
    MATERIAL_UNIT_IS_FIXED(Kind.RULE_VIOLATED),
    GTIN_UNREADABLE(Kind.RULE_VIOLATED),
    GTIN_IS_TAKEN(Kind.RULE_VIOLATED),
    SEASON_IMPOSSIBLE(Kind.RULE_VIOLATED),
    NO_SUCH_DISTRICT(Kind.RULE_VIOLATED),
    NO_SUCH_MATERIAL(Kind.RULE_VIOLATED),
    MATERIAL_NOT_FOUND(Kind.NOT_FOUND),
    NO_SUCH_GRADE(Kind.RULE_VIOLATED),
    RANK_IS_TAKEN(Kind.RULE_VIOLATED),
    GRADES_ARE_COMPARED(Kind.CONFLICT),
    LIMITS_REVERSED(Kind.RULE_VIOLATED),
    FACTOR_IMPOSSIBLE(Kind.RULE_VIOLATED),
    PLACE_IMPOSSIBLE(Kind.RULE_VIOLATED);

    private final Kind kind;

    CatalogProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
