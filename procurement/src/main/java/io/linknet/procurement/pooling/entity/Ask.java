package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * One demand line, as a rule sees it.
 *
 * @param line the demand line's number
 * @param requested how much
 * @param window when it is welcome
 * @param ceiling the most that is paid per unit
 * @param gradeRank the grade that is good enough; 1 is the best
 * @param minimumLot the least that one cooperative delivers
 */
public record Ask(
        int line,
        Quantity requested,
        DeliveryWindow window,
        UnitPrice ceiling,
        int gradeRank,
        @Nullable Quantity minimumLot) {}
