package io.linknet.procurement.pooling.entity;

/** The rules a pool can be cleared by, where more is pledged than asked for. */
public enum RuleName {
    /** Everybody gets the same fraction of its pledge. */
    PROPORTIONAL,
    /** Every household gets the same quantity, up to what its pledge holds. */
    EQUAL_SHARE,
    /** Those whom the leader names go first, the others after them; among each the same fraction. */
    PRIORITY,
    /** The fraction follows what was accepted of what was promised before. */
    TRACK_RECORD,
    /** The cheapest pledges win. */
    LEAST_COST
}
