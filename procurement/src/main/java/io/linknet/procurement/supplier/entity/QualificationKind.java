package io.linknet.procurement.supplier.entity;

/** What a supplier can show. */
public enum QualificationKind {
    BUSINESS_LICENCE,
    FOOD_PRODUCTION_PERMIT,
    FOOD_TRADE_PERMIT,
    ORGANIC_CERTIFICATE,
    GREEN_FOOD_CERTIFICATE,
    GEOGRAPHICAL_INDICATION,
    QUALITY_SYSTEM,
    TEST_REPORT,
    OTHER
}
