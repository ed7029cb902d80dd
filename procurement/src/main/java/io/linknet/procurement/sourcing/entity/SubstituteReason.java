package io.linknet.procurement.sourcing.entity;

/** Why a bidder offers something else than what was asked for. */
public enum SubstituteReason {
    /** The same material in a grade below the one asked for. */
    LOWER_GRADE,
    /** Another variety that serves the same use. */
    OTHER_VARIETY,
    /** The material is not to be had in the window; this is. */
    OUT_OF_SEASON,
    /** The same goods processed otherwise: dried, ground, frozen. */
    OTHER_FORM
}
