package io.linknet.supplyfinance.application.entity;

import io.linknet.kernel.value.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What early money costs.
 *
 * @param rate percent a year
 * @param days from the day of the offer to the due date
 * @param amount taken off the face
 */
public record Discount(BigDecimal rate, long days, Money amount) {

    /** Days of a year in bank discount (actual/360), which is how banks in China quote rates for bills. */
    private static final BigDecimal YEAR_DAYS = BigDecimal.valueOf(360);

    /** The discount of a claim at a rate: face x rate x days / 360, rounded once, half-even. */
    public static Discount of(Money face, BigDecimal rate, LocalDate from, LocalDate dueOn) {
        var days = ChronoUnit.DAYS.between(from, dueOn);
        var exact = face.amount()
                .multiply(rate)
                .movePointLeft(2)
                .multiply(BigDecimal.valueOf(days))
                .divide(YEAR_DAYS, MathContext.DECIMAL128);
        return new Discount(rate, days, Money.rounded(exact, face.currency()));
    }
}
