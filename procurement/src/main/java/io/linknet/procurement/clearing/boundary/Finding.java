package io.linknet.procurement.clearing.boundary;

/** The first thing in a published clearing that does not hold; its sentence stands in {@code verify.properties}. */
enum Finding {
    DIGEST,
    STRUCTURE,
    NEGATIVE,
    OFFER_BOUNDS,
    OFFER_SUM,
    LINE_BOUNDS,
    LINE_SUM,
    CLASS_SUM,
    CUT_CROSSED,
    CUT_SUM,
    PRICE_OFFER,
    PRICE_PAIR,
    PRICE_LINE,
    RULE,
    LEVEL_ORDER,
    LEVEL_OFFER,
    LEVEL_LINE,
    LEVEL_PAIR,
    LOT,
    COVERED,
    COST
}
