package io.linknet.procurement.pooling.boundary;

import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.pooling.entity.PoolStatus;
import java.util.List;
import java.util.UUID;

/** The orders that a pool has sent out. */
public record PublicationView(UUID poolId, PoolStatus status, List<Order> orders) {

    /** The order of one cooperative. */
    public record Order(UUID orderId, PartyView cooperative) {}
}
