package io.linknet.kernel.value;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount of one currency.
 *
 * <p>The scale always equals the minor-unit digits ISO 4217 gives the currency (CNY 2, JPY 0, BHD 3), so equal sums are
 * {@code equals}. Only {@link #rounded} rounds, half-even; prices per unit need more digits and are {@link UnitPrice}s.
 *
 * @param amount signed, in major units of {@code currency}
 * @param currency ISO 4217
 */
@Embeddable
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /**
     * Normalises the scale.
     *
     * @throws ArithmeticException if {@code amount} has more fraction digits than the currency
     */
    public Money {
        requireNonNull(currency, "currency");
        amount = amount.setScale(digits(currency), RoundingMode.UNNECESSARY);
    }

    /**
     * Reads an amount as people and messages write it.
     *
     * @param amount decimal text, for example {@code "1234.50"}
     * @param currencyCode ISO 4217 alphabetic code, for example {@code "CNY"}
     */
    public static Money of(String amount, String currencyCode) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currencyCode));
    }

    /** Nothing, in the given currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** Rounds half-even to the currency's minor unit: the one rounding of a document line. */
    public static Money rounded(BigDecimal amount, Currency currency) {
        return new Money(amount.setScale(digits(currency), RoundingMode.HALF_EVEN), currency);
    }

    /**
     * Adds within one currency; conversion is never implicit.
     *
     * @throws DomainMismatch if the currencies differ
     */
    public Money plus(Money addend) {
        requireSameCurrency(addend);
        return new Money(amount.add(addend.amount), currency);
    }

    /**
     * Subtracts within one currency.
     *
     * @throws DomainMismatch if the currencies differ
     */
    public Money minus(Money subtrahend) {
        return plus(subtrahend.negated());
    }

    /** The same amount with the other sign. */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /**
     * Orders amounts of one currency.
     *
     * @throws DomainMismatch if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new DomainMismatch(currency.getCurrencyCode(), other.currency.getCurrencyCode());
        }
    }

    /** Pseudo currencies (XXX, XAU) have no minor unit; they count in whole units. */
    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
