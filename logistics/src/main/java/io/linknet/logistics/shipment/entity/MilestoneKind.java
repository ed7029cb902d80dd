package io.linknet.logistics.shipment.entity;

import org.jspecify.annotations.Nullable;

/** What a carrier can tell of a load. */
public enum MilestoneKind {
    PICKED_UP(ShipmentStatus.PICKED_UP),
    IN_TRANSIT(ShipmentStatus.IN_TRANSIT),
    ARRIVED(ShipmentStatus.ARRIVED),
    /** It will come later; the load stays where it is. */
    DELAYED(null);

    private final @Nullable ShipmentStatus reached;

    MilestoneKind(@Nullable ShipmentStatus reached) {
        this.reached = reached;
    }

    /** The state the load is in from now on; absent when it does not move. */
    @Nullable
    ShipmentStatus reached() {
        return reached;
    }
}
