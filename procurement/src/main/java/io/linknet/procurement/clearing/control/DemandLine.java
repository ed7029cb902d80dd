package io.linknet.procurement.clearing.control;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.UnitPrice;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a demand.
 *
 * @param id unique in the market
 * @param goods what, how much, to where
 * @param window when it is welcome
 * @param ceiling the most that is paid per unit of {@code goods.quantity()}, freight included
 * @param lots the least that one offer delivers
 * @param priority 1 is covered first; the size of the number does not matter, only the order
 * @param carriage freight and distance
 * @param mayDeliver whom the buyer has invited; none means everybody
 */
public record DemandLine(
        String id,
        Goods goods,
        DeliveryWindow window,
        UnitPrice ceiling,
        Lots lots,
        int priority,
        Carriage carriage,
        @Nullable Set<MemberId> mayDeliver) {}
