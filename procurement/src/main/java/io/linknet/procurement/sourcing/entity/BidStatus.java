package io.linknet.procurement.sourcing.entity;

/** Where a bid stands. */
public enum BidStatus {
    /** Closed until the deadline of its request. */
    SEALED,
    /** Taken back by its bidder; nothing of it is kept. */
    WITHDRAWN,
    /** Opened, and what was found in it is what was sealed. */
    OPENED,
    /** What was found at the opening is not what was sealed; it takes no part. */
    BROKEN
}
