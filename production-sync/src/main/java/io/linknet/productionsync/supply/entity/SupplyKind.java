package io.linknet.productionsync.supply.entity;

/** Whether material has come or is to come. */
public enum SupplyKind {
    /** A seller has promised it and it has not been weighed in. */
    PROMISED,
    /** The plant has weighed it in and kept it. */
    RECEIVED
}
