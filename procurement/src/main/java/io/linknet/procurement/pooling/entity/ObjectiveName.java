package io.linknet.procurement.pooling.entity;

/** What a clearing strives for first. */
public enum ObjectiveName {
    /** As much of the demand as possible. */
    MOST_COVERED
}
