package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.util.Map;

/**
 * What one pledged line gives to one demand line, and why that much.
 *
 * @param to the demand line; the one it was pledged for when nothing is given
 * @param price what the cooperative is paid per unit
 * @param freight what fetching costs the leader per unit
 * @param window when it is to be delivered
 * @param reason code of the reason
 * @param values the numbers behind the reason, by name
 */
public record Given(
        Gathered.Offered offer,
        Gathered.Wanted to,
        Quantity quantity,
        UnitPrice price,
        UnitPrice freight,
        DeliveryWindow window,
        String reason,
        Map<String, String> values) {}
