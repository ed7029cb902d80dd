package io.linknet.procurement.pooling.entity;

/** The rules a pool can be cleared by. */
public enum RuleName {
    /** Everybody gets the same fraction of its pledge. */
    PROPORTIONAL
}
