package io.linknet.portal.standing.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way a change of standing can be refused. */
public enum StandingProblem implements ProblemType {
    UNKNOWN_MEMBER(Kind.NOT_FOUND),
    UNKNOWN_CHANGE(Kind.NOT_FOUND),
    NOT_YOURS_TO_PROPOSE(Kind.FORBIDDEN),
    NOT_YOURS_TO_DECIDE(Kind.FORBIDDEN),
    PROPOSED_BY_THE_SAME_PERSON(Kind.RULE_VIOLATED),
    NOT_FROM_THAT_STANDING(Kind.CONFLICT),
    CHANGE_IS_OPEN(Kind.CONFLICT),
    CHANGE_IS_DECIDED(Kind.CONFLICT),
    REASON_UNUSABLE(Kind.RULE_VIOLATED);

    private final Kind kind;

    StandingProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
