package io.linknet.procurement.demand.entity;

/** Where a demand stands. */
public enum DemandStatus {
    /** Waits for pledges. */
    OPEN,
    /** Takes no more pledges. */
    CLOSED,
    /** Was taken back by its leader. */
    WITHDRAWN
}
