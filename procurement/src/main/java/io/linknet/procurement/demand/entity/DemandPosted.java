package io.linknet.procurement.demand.entity;

/**
 * A leader has asked the chain for something.
 *
 * @param demand as posted
 */
public record DemandPosted(Demand demand) {}
