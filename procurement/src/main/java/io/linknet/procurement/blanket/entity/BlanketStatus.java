package io.linknet.procurement.blanket.entity;

/** Where a blanket order stands. */
public enum BlanketStatus {
    /** Waits for the seller. */
    PLACED,
    /** Can be called off in its time. */
    AGREED,
    /** The seller said no. */
    REFUSED,
    /** The buyer calls no more off; what was called off goes on. */
    ENDED
}
