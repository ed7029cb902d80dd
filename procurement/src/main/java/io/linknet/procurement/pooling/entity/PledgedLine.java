package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a cooperative pledges for one demand line: the sum of what its farmers have.
 *
 * @param demandLine the demand line's number
 * @param forecast whether the line is a forecast, so that the pledge binds nobody
 * @param gradeCode grade of the goods
 * @param available when they can be delivered
 * @param lowestPrice the least they are sold for per unit
 * @param minimumLot the least the cooperative delivers
 * @param farmers who has how much, all in the unit of the demand line; at least one
 */
public record PledgedLine(
        int demandLine,
        boolean forecast,
        String gradeCode,
        DeliveryWindow available,
        UnitPrice lowestPrice,
        @Nullable Quantity minimumLot,
        Map<UUID, Quantity> farmers) {

    /** The sum over the farmers. */
    public Quantity quantity() {
        return farmers.values().stream().reduce(Quantity::plus).orElseThrow();
    }
}
