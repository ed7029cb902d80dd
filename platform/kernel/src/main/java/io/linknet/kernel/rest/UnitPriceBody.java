package io.linknet.kernel.rest;

import io.linknet.kernel.value.UnitPrice;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A price per unit on the wire.
 *
 * @param amount decimal text, not negative, at most six digits after the point
 * @param currency ISO 4217 alphabetic code
 */
public record UnitPriceBody(
        @NotNull @PlainDecimal(digits = UnitPrice.DIGITS) String amount, @NotNull @KnownCurrency String currency) {

    public static UnitPriceBody of(UnitPrice price) {
        return new UnitPriceBody(
                price.amount().toPlainString(), price.currency().getCurrencyCode());
    }

    /** Absent stays absent. */
    public static @Nullable UnitPriceBody ofNullable(@Nullable UnitPrice price) {
        return price == null ? null : of(price);
    }

    /** The domain value; to be called after validation. */
    public UnitPrice toDomain() {
        return UnitPrice.of(amount, currency);
    }
}
