package io.linknet.procurement.ordering.entity;

/** What became of a proposal. */
public enum ProposalState {
    /** Waits for the other party. */
    OPEN,
    /** Agreed: the order says so now. */
    ACCEPTED,
    /** The other party said no. */
    REFUSED,
    /** The other party proposed something else instead. */
    COUNTERED,
    /** Its own party took it back. */
    WITHDRAWN
}
