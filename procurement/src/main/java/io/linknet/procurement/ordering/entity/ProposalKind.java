package io.linknet.procurement.ordering.entity;

/** What a proposal is about. */
public enum ProposalKind {
    /** Other terms for some lines, lines added, lines removed. */
    CHANGE,
    /** No more is wanted, or can be delivered, of some lines or of the whole order. */
    CANCELLATION
}
