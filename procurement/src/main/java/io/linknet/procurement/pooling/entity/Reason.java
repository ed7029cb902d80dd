package io.linknet.procurement.pooling.entity;

/** Why a pledge got what it got; the numbers that go with it stand beside it. */
public enum Reason {
    /** All that was pledged is taken: the pledges do not exceed the request. */
    FULL_PLEDGE,
    /** More was pledged than requested: everybody gets the same fraction of its pledge. */
    PROPORTIONAL_SHARE,
    /** The lowest price asked is above the most that is paid. */
    PRICE_ABOVE_CEILING,
    /** Available only before or after the days on which a delivery is welcome. */
    OUTSIDE_WINDOW,
    /** Of a lower grade than requested. */
    GRADE_BELOW_REQUEST,
    /** The pledge itself is smaller than the smallest lot. */
    PLEDGE_BELOW_LOT,
    /** The share that was left would have been smaller than the smallest lot. */
    SHARE_BELOW_LOT
}
