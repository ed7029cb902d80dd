package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One pledged line, as a rule sees it: no farmer in it.
 *
 * @param pledgeId the pledge; ids rise with time, so the smaller is the earlier
 * @param cooperative who pledged
 * @param line the demand line's number
 * @param quantity how much, in the unit of the demand line
 * @param available when it can be delivered
 * @param lowestPrice the least it is sold for per unit
 * @param gradeRank the grade it is of; 1 is the best
 * @param minimumLot the least the cooperative delivers
 */
public record Offer(
        UUID pledgeId,
        MemberId cooperative,
        int line,
        Quantity quantity,
        DeliveryWindow available,
        UnitPrice lowestPrice,
        int gradeRank,
        @Nullable Quantity minimumLot) {}
