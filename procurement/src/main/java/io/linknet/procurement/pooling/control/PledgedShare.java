package io.linknet.procurement.pooling.control;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.demand.control.DemandTerms;
import io.linknet.procurement.pooling.entity.FarmerShare;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One farmer's share of a pledge as other features see it; the cooperative's secret.
 *
 * @param quantity what the farmer has
 * @param gradeCode grade of the goods
 * @param available when they can be delivered
 * @param lowestPrice the least they are sold for per unit
 * @param forecast whether it binds nobody
 * @param state {@code ENTERED}, {@code COUNTERSIGNED} or {@code DECLINED}
 * @param answeredAt when the farmer answered
 * @param answeredWay {@code LINK} or {@code CODE}
 */
public record PledgedShare(
        UUID id,
        UUID pledgeId,
        UUID poolId,
        int demandLine,
        UUID farmerId,
        String materialCode,
        String gradeCode,
        Quantity quantity,
        DeliveryWindow available,
        UnitPrice lowestPrice,
        boolean forecast,
        String state,
        @Nullable Instant answeredAt,
        @Nullable String answeredWay) {

    static PledgedShare of(FarmerShare share, DemandTerms demand) {
        var line = share.line();
        var way = share.answeredWay();
        return new PledgedShare(
                share.id(),
                line.pledge().id(),
                line.pledge().poolId(),
                line.demandLine(),
                share.farmerId(),
                demand.line(line.demandLine()).orElseThrow().materialCode(),
                line.gradeCode(),
                share.quantity(),
                line.available(),
                line.lowestPrice(demand.currency()),
                line.isForecast(),
                share.state().name(),
                share.answeredAt(),
                way == null ? null : way.name());
    }

    /** Whether the farmer has agreed. */
    public boolean isCountersigned() {
        return state.equals("COUNTERSIGNED");
    }
}
