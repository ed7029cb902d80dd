package io.linknet.procurement.ordering.entity;

/** A proposal was accepted, refused, countered or withdrawn. */
public record ProposalDecided(PurchaseOrder order, OrderProposal proposal) {}
