package io.linknet.procurement.pooling.entity;

/** Why a pledged line no longer goes with what its demand says; it does not count until its cooperative has answered. */
public enum Misfit {
    /** Nothing is asked on the line any more. */
    LINE_WITHDRAWN,
    /** What was a forecast is going to be bought. */
    BECAME_BINDING,
    /** A better grade is asked. */
    GRADE_BELOW_REQUEST,
    /** The days have no day in common. */
    OUTSIDE_WINDOW,
    /** Less is paid than the least it is sold for. */
    PRICE_ABOVE_CEILING,
    /** Exactly another price is paid. */
    PRICE_IS_FIXED,
    /** The smallest lots of the two exceed what is pledged or asked. */
    PLEDGE_BELOW_LOT
}
