package io.linknet.procurement.grant.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way the giving of grants can say no. */
public enum GrantProblem implements ProblemType {
    UNKNOWN_GRANT(Kind.NOT_FOUND),
    ONLY_HOLDERS_GRANT(Kind.FORBIDDEN),
    CATEGORY_NOT_HELD(Kind.RULE_VIOLATED),
    PURPOSE_DOES_NOT_FIT(Kind.RULE_VIOLATED),
    GRANTEE_IS_NO_PARTNER(Kind.RULE_VIOLATED),
    NO_DEMAND_OF_GRANTEE(Kind.RULE_VIOLATED),
    GRANT_HAS_ENDED(Kind.RULE_VIOLATED),
    GRANT_TOO_LONG(Kind.RULE_VIOLATED),
    WORDS_HAVE_CHANGED(Kind.CONFLICT);

    private final Kind kind;

    GrantProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
