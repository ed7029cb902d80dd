package io.linknet.supplyfinance.settlement.entity;

import io.linknet.kernel.value.Money;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.math.BigDecimal;

/**
 * The three amounts of a statement line; gross less deduction is always net, to the fen.
 *
 * @param gross accepted quantity times unit price
 * @param deduction what the grade that was found takes off
 * @param net what is owed
 */
public record LineAmounts(Money gross, Money deduction, Money net) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Computes the amounts of a line.
     *
     * <p>Net and gross are each rounded once, half-even, from exact products; the deduction is their difference, so that
     * a reader who subtracts gets the same answer.
     *
     * @param accepted in the unit of the price
     * @param price per one unit
     * @param deductionPercent 0 to 100
     */
    public static LineAmounts of(Quantity accepted, UnitPrice price, BigDecimal deductionPercent) {
        var exact = price.amount().multiply(accepted.amount());
        var kept = HUNDRED.subtract(deductionPercent).movePointLeft(2);
        var gross = Money.rounded(exact, price.currency());
        var net = Money.rounded(exact.multiply(kept), price.currency());
        return new LineAmounts(gross, gross.minus(net), net);
    }
}
