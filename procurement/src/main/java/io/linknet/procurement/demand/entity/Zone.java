package io.linknet.procurement.demand.entity;

/** How binding a line of a demand is, for the leader as for those who pledge. */
public enum Zone {
    /** Will be bought: pledges bind, and only these lines are cleared and ordered. */
    FIRM,
    /** Will be bought about like this: pledges hold their quantity, orders follow once the line is firm. */
    SEMI_FIRM,
    /** For information: pledges bind nobody and are asked again when the line becomes firmer. */
    FORECAST
}
