package io.linknet.procurement.demand.entity;

/** A leader has said a demand anew. */
public record DemandAmended(Demand demand) {}
