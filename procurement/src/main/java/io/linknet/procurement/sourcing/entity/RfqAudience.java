package io.linknet.procurement.sourcing.entity;

/** Whom a buyer asks. */
public enum RfqAudience {
    /** The members it names. */
    INVITED,
    /** Everybody it has ordered from so far, as of the publication. */
    OWN_SUPPLIERS
}
