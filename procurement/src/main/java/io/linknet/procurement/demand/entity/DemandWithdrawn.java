package io.linknet.procurement.demand.entity;

/** A leader has taken a demand back. */
public record DemandWithdrawn(Demand demand, String because) {}
