package io.linknet.procurement.ordering.entity;

/** A party has proposed something to the other. */
public record ProposalMade(PurchaseOrder order, OrderProposal proposal) {}
