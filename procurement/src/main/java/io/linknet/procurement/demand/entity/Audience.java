package io.linknet.procurement.demand.entity;

/** Who may answer a demand. */
public enum Audience {
    /** Every cooperative, supplier and processor of the network. */
    OPEN,
    /** Only the members it names; they do not learn of each other. */
    INVITED,
    /** Only those from whom the leader has ordered before, as they are when the demand is posted or amended. */
    OWN_SUPPLIERS
}
