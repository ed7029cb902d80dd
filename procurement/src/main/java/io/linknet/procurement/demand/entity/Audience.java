package io.linknet.procurement.demand.entity;

/** Who may answer a demand. */
public enum Audience {
    /** Every cooperative, supplier and processor of the network. */
    OPEN,
    /** Only the members it names; they do not learn of each other. */
    INVITED
}
