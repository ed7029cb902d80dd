package io.linknet.procurement.pooling.entity;

/** How far a farmer stands behind what a clerk entered. */
public enum ShareState {
    /** The clerk's word alone; it counts. */
    ENTERED,
    /** The farmer has agreed. */
    COUNTERSIGNED,
    /** The farmer has declined; it counts nowhere. */
    DECLINED
}
