package io.linknet.kernel.caller;

/** What a member comes to the network for. */
public enum MemberKind {
    CHAIN_LEADER,
    COOPERATIVE,
    SUPPLIER,
    PROCESSOR,
    CARRIER,
    WAREHOUSE,
    BANK,
    OPERATOR,
    REGULATOR,
    /** One of LinkNet's own services, acting for nobody in particular: event consumers and jobs. */
    SERVICE
}
