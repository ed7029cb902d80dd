package io.linknet.procurement.pooling.entity;

/**
 * How a pool is to be cleared.
 *
 * @param rule how smallholders are treated
 * @param objective what comes first
 * @param pricing what is paid
 */
public record ClearingSpec(RuleName rule, ObjectiveName objective, PricingName pricing) {}
