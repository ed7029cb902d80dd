package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import java.util.Map;

/**
 * What one offer got, and why.
 *
 * @param offer the offer
 * @param allocated nothing to all of the offer
 * @param window when it is to be delivered
 * @param reason why that much
 * @param values the numbers behind the reason, by name
 */
public record Share(Offer offer, Quantity allocated, DeliveryWindow window, Reason reason, Map<String, String> values) {

    static Share nothing(Offer offer, Reason reason, Map<String, String> values) {
        return new Share(offer, Quantity.zero(offer.quantity().unit()), offer.available(), reason, values);
    }

    public boolean isAllocated() {
        return allocated.isPositive();
    }
}
