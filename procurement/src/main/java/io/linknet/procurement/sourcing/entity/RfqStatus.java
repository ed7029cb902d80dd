package io.linknet.procurement.sourcing.entity;

/** Where a request for quotation stands. */
public enum RfqStatus {
    /** Only its buyer knows of it. */
    DRAFT,
    /** Takes sealed bids until its hour. */
    OPEN,
    /** The bids are opened and scored; the buyer decides. */
    OPENED,
    /** Orders have gone out to the winners. */
    AWARDED,
    /** Over without an award. */
    CLOSED,
    /** Taken back before the bids were opened. */
    WITHDRAWN
}
