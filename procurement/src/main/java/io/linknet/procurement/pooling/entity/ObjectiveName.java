package io.linknet.procurement.pooling.entity;

/** What a clearing strives for first. */
public enum ObjectiveName {
    /** As much of the demand as possible, then at the least cost. */
    MOST_COVERED,
    /** The least cost for what can be covered. */
    LEAST_COST
}
