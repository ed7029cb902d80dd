package io.linknet.procurement.clearing.control;

/** What a winner is paid per unit, without freight. */
public enum Pricing {
    /** Its own lowest price. */
    AS_PLEDGED,
    /**
     * The highest accepted price of the same material, grade and district of origin, but never so much that a line would
     * pay more than its ceiling.
     */
    UNIFORM
}
