package io.linknet.kernel.value;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * What one unit of a material costs.
 *
 * <p>At most six fraction digits, so that a price per gram does not vanish; trailing zeros are dropped, so equal prices
 * are {@code equals}. The unit is the one of the quantity it is multiplied with.
 *
 * @param amount not negative, in major units of {@code currency} per one unit of quantity
 * @param currency ISO 4217
 */
@Embeddable
public record UnitPrice(BigDecimal amount, Currency currency) implements Comparable<UnitPrice> {

    /** Fraction digits a price may have. */
    public static final int DIGITS = 6;

    /**
     * Normalises the scale.
     *
     * @throws ArithmeticException if {@code amount} has more than six fraction digits
     * @throws IllegalArgumentException if {@code amount} is negative
     */
    public UnitPrice {
        requireNonNull(currency, "currency");
        amount = plain(amount.setScale(DIGITS, RoundingMode.UNNECESSARY));
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("a price cannot be negative: " + amount);
        }
    }

    /** Reads a price from decimal text and an ISO 4217 code. */
    public static UnitPrice of(String amount, String currencyCode) {
        return new UnitPrice(new BigDecimal(amount), Currency.getInstance(currencyCode));
    }

    /** The line amount: price times quantity, rounded once, half-even, to the currency's minor unit. */
    public Money times(Quantity quantity) {
        return Money.rounded(amount.multiply(quantity.amount()), currency);
    }

    /**
     * Orders prices of one currency.
     *
     * @throws DomainMismatch if the currencies differ
     */
    @Override
    public int compareTo(UnitPrice other) {
        if (!currency.equals(other.currency)) {
            throw new DomainMismatch(currency.getCurrencyCode(), other.currency.getCurrencyCode());
        }
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
