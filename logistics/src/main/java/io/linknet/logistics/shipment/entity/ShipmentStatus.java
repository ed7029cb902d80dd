package io.linknet.logistics.shipment.entity;

/** Where a load is on its way; it only moves forward. */
public enum ShipmentStatus {
    /** The seller has announced it and waits for the carrier. */
    ANNOUNCED,
    /** On the carrier's vehicle. */
    PICKED_UP,
    /** On the road. */
    IN_TRANSIT,
    /** At the buyer's gate, waiting for the scale. */
    ARRIVED,
    /** Weighed in and judged: the end. */
    RECEIVED
}
