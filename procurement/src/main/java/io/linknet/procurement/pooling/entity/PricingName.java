package io.linknet.procurement.pooling.entity;

/** What is paid for what is taken. */
public enum PricingName {
    /** Each cooperative its own lowest price. */
    AS_PLEDGED,
    /** One price for all of a material, grade and district: the highest that was accepted, within the ceilings. */
    UNIFORM
}
