package io.linknet.supplyfinance.payable.entity;

/** Where a payable stands. */
public enum PayableStatus {
    /** Made from a statement; nobody of the buyer has looked at it. */
    DRAFT,
    /** One treasurer stands behind it. */
    PREPARED,
    /** Two do: the claim is beyond dispute. */
    CONFIRMED
}
