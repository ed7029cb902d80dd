package io.linknet.procurement.pooling.entity;

/** Whose trade a pool joins. */
public enum Direction {
    /** Leaders buy together (集采). */
    BUYING,
    /** Cooperatives sell together (集销). */
    SELLING
}
