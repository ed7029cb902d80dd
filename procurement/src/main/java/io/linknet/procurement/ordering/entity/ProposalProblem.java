package io.linknet.procurement.ordering.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way a change, a cancellation or a short-close can be refused. */
public enum ProposalProblem implements ProblemType {
    UNKNOWN_PROPOSAL(Kind.NOT_FOUND),
    PLANNERS_SPEAK_OF_QUANTITY_AND_DATE(Kind.FORBIDDEN),
    NOT_YOURS_TO_DECIDE(Kind.FORBIDDEN),
    NOT_YOURS_TO_WITHDRAW(Kind.FORBIDDEN),
    NOT_THE_BUYER(Kind.FORBIDDEN),
    ORDER_IS_OVER(Kind.CONFLICT),
    PROPOSAL_OPEN(Kind.CONFLICT),
    PROPOSAL_ACCEPTED_BEFORE(Kind.CONFLICT),
    PROPOSAL_REFUSED_BEFORE(Kind.CONFLICT),
    PROPOSAL_COUNTERED_BEFORE(Kind.CONFLICT),
    PROPOSAL_WITHDRAWN_BEFORE(Kind.CONFLICT),
    LINE_UNDER_NEGOTIATION(Kind.CONFLICT),
    LINE_IS_CANCELLED(Kind.RULE_VIOLATED),
    LINE_NAMED_TWICE(Kind.RULE_VIOLATED),
    CHANGES_NOTHING(Kind.RULE_VIOLATED),
    NOTHING_TO_CANCEL(Kind.RULE_VIOLATED),
    CHANGED_IN_ANOTHER_UNIT(Kind.RULE_VIOLATED),
    LESS_THAN_SPOKEN_FOR(Kind.RULE_VIOLATED),
    LESS_THAN_SHIPPED(Kind.RULE_VIOLATED),
    MORE_THAN_ALLOCATED(Kind.RULE_VIOLATED),
    MORE_THAN_CALLED_OFF(Kind.RULE_VIOLATED),
    SHIPPED_LINE_KEEPS_ITS_MATERIAL(Kind.RULE_VIOLATED),
    ADDED_LINE_INCOMPLETE(Kind.RULE_VIOLATED),
    CLOSED_MORE_THAN_OPEN(Kind.RULE_VIOLATED),
    WHY_IS_MISSING(Kind.RULE_VIOLATED);

    private final Kind kind;

    ProposalProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
