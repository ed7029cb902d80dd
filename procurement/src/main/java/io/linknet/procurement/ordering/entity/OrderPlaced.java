package io.linknet.procurement.ordering.entity;

/** A buyer has placed an order. */
public record OrderPlaced(PurchaseOrder order) {}
