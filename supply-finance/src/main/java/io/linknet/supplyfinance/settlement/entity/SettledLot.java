package io.linknet.supplyfinance.settlement.entity;

import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A lot that was accepted, with its price: what a statement line is made of.
 *
 * @param orderLine the order line it counts for
 * @param goods what it is
 * @param accepted how much, in the unit of the price
 * @param unitPrice what one unit costs
 * @param deductionPercent taken off for the grade that was found, 0 to 100
 */
public record SettledLot(
        int orderLine, Goods goods, Quantity accepted, UnitPrice unitPrice, BigDecimal deductionPercent) {

    /** The material in words, and the grades asked for and found, where the material has grades. */
    public record Goods(
            String materialCode,
            String materialNameZh,
            String materialNameEn,
            @Nullable String orderedGrade,
            @Nullable String deliveredGrade) {}
}
