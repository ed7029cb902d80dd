package io.linknet.procurement.replenishment.entity;

import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import java.math.BigDecimal;

/**
 * How a member buys a material; all quantities in the unit it buys in.
 *
 * @param safetyStock what the stock must not fall below
 * @param lotSize what is bought in multiples of; zero when any quantity is sold
 * @param minimumOrder the least that is bought at once; zero when there is none
 * @param yieldPercent how much of what is bought can be used, above 0 to 100
 * @param leadDays days from the demand to the delivery
 */
public record BuyingTerms(
        Quantity safetyStock, Quantity lotSize, Quantity minimumOrder, BigDecimal yieldPercent, int leadDays) {

    /** No stock to keep, any quantity, all of it usable, at once. */
    public static BuyingTerms plain(Unit unit) {
        var nothing = Quantity.zero(unit);
        return new BuyingTerms(nothing, nothing, nothing, new BigDecimal("100"), 0);
    }

    public Unit unit() {
        return safetyStock.unit();
    }
}
