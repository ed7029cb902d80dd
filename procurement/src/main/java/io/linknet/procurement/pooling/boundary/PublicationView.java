package io.linknet.procurement.pooling.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import io.linknet.kernel.data.Classified;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.pooling.entity.PoolStatus;
import java.util.List;
import java.util.UUID;

/** The orders that a pool has sent out. */
@Classified(RELATION)
public record PublicationView(UUID poolId, PoolStatus status, List<Order> orders) {

    /** The order of one cooperative. */
    @Classified(RELATION)
    public record Order(UUID orderId, PartyView cooperative) {}
}
