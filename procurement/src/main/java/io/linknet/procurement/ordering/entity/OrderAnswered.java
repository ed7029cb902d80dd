package io.linknet.procurement.ordering.entity;

/** A seller has answered an order, in whole or in part. */
public record OrderAnswered(PurchaseOrder order) {}
