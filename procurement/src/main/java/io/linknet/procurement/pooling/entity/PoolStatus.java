package io.linknet.procurement.pooling.entity;

/** The life of a pool, in order. */
public enum PoolStatus {
    /** Being prepared; nobody can pledge yet. */
    DRAFT,
    /** Takes pledges. */
    OPEN,
    /** Takes no more pledges; can be cleared. */
    LOCKED,
    /** The allocation is binding; orders are not out yet. */
    CLEARED,
    /** The orders are out. */
    PUBLISHED,
    /** Nothing more happens. */
    CLOSED
}
