package io.linknet.procurement.coverage.entity;

/** How far a quantity has come, in order. */
public enum Stage {
    /** Offered by a cooperative. */
    PLEDGED,
    /** Given to a cooperative by the clearing. */
    ALLOCATED,
    /** Promised by the cooperative in its order. */
    CONFIRMED,
    /** Announced as on its way. */
    SHIPPED,
    /** Taken at the weigh-in. */
    ACCEPTED,
    /** Confirmed for payment: an amount of money, not a quantity. */
    PAYABLE
}
