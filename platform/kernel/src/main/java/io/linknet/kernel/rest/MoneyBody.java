package io.linknet.kernel.rest;

import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.value.Money;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money on the wire.
 *
 * @param amount decimal text with at most the currency's minor-unit digits, for example {@code "1234.50"}
 * @param currency ISO 4217 alphabetic code
 */
public record MoneyBody(@NotNull @PlainDecimal(digits = 4) String amount, @NotNull @KnownCurrency String currency) {

    /** The amount as it is; amounts that we write may be negative, amounts that we read may not. */
    public static MoneyBody of(Money money) {
        return new MoneyBody(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    /**
     * The domain value; to be called after validation.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the currency has fewer minor-unit digits
     */
    public Money toDomain() {
        var unit = Currency.getInstance(currency);
        var value = new BigDecimal(amount).stripTrailingZeros();
        if (value.scale() > unit.getDefaultFractionDigits()) {
            throw KernelProblem.TOO_MANY_DIGITS.because(amount);
        }
        return new Money(value, unit);
    }
}
