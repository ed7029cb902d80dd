package io.linknet.procurement.pooling.entity;

/** A cooperative has pledged, or said its pledge anew. */
public record PledgeMade(Pool pool, Pledge pledge) {}
