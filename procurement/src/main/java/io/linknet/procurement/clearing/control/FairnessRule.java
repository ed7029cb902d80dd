package io.linknet.procurement.clearing.control;

/** How scarce demand is shared among competing pledges, before cost is looked at. */
public enum FairnessRule {
    /** Every competing pledge gets the same fraction of what it offers. */
    PROPORTIONAL,
    /** Every competing household gets the same quantity, up to what its pledge holds (water-filling). */
    EQUAL_SHARE,
    /** The better rank first; within one rank the same fraction. */
    PRIORITY,
    /** The same fraction of what is offered, weighted by the record of past deliveries. */
    TRACK_RECORD,
    /** Whoever pledged first gets all that can be placed, then the next. */
    FIRST_COME,
    /** No shares: the cheapest pledges win. */
    LEAST_COST
}
