package io.linknet.procurement.clearing.control;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.UnitPrice;

/**
 * One pledge of one material: no farmer in it.
 *
 * @param id unique in the market
 * @param party who pledges
 * @param goods what, how much, from where
 * @param window when it can be delivered
 * @param lowestPrice the least it is sold for, per unit of {@code goods.quantity()}, without freight
 * @param lots smallest lot and pack
 * @param standing what the fairness rules look at
 */
public record Offer(
        String id,
        MemberId party,
        Goods goods,
        DeliveryWindow window,
        UnitPrice lowestPrice,
        Lots lots,
        Standing standing) {}
