package io.linknet.procurement.clearing.control;

/** Why an offer got what it got; the numbers stand beside it in an {@link Explanation}. */
public enum Reason {
    /** All that was pledged is taken. Values: pledged. */
    FULL_PLEDGE,
    /** Demand is scarce, everybody competing gets this fraction. Values: fraction (percent), pledged, share. */
    PROPORTIONAL_SHARE,
    /** Demand is scarce, every competing household gets the same. Values: perHousehold, households, share. */
    EQUAL_SHARE,
    /** Better ranks came first. Values: rank, fraction (percent), share. */
    PRIORITY_SHARE,
    /** The fraction follows the record of deliveries. Values: recordPercent, fraction (percent), share. */
    TRACK_RECORD_SHARE,
    /** Earlier pledges used the demand up. Values: share, pledged. */
    LATER_THAN_OTHERS,
    /** Cheaper offers cover the demand. Values: price, above (how much lower it would have had to be). */
    PRICE_ABOVE_CLEARING,
    /** Offers as cheap as this one cover the demand. Values: price, share. */
    DEMAND_USED_UP,
    /** Price and freight exceed every ceiling. Values: price, freight, ceiling, above. */
    PRICE_ABOVE_CEILING,
    /** Every line that fits otherwise wants a better grade. Values: grade, wanted (ranks). */
    GRADE_BELOW_REQUEST,
    /** Every line that fits otherwise has other days. Values: earliest, latest, from, to. */
    OUTSIDE_WINDOW,
    /** Every line that fits otherwise is too far. Values: kilometres, maximum. */
    TOO_FAR,
    /** Nobody knows how far it is. Values: from, to. */
    DISTANCE_UNKNOWN,
    /** The buyer invites others. */
    NOT_INVITED,
    /** Measured in what cannot be converted. Values: unit, wanted. */
    UNIT_DIFFERS,
    /** Nobody asks for the material. Values: material. */
    NOT_ASKED_FOR,
    /** The pledge is smaller than the smallest lot. Values: pledged, lot. */
    PLEDGE_BELOW_LOT,
    /** More than one thing is in the way of each line; the values are those of the first. */
    SEVERAL,
    /** What could be given is less than the smallest lot or no whole pack. Values: share (before lots), given. */
    SHARE_BELOW_LOT
}
