package io.linknet.kernel.rest;

import io.linknet.kernel.value.Quantity;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A quantity on the wire.
 *
 * @param amount decimal text, not negative, for example {@code "12.5"}; text because JSON numbers lose digits
 * @param unit UN/ECE Recommendation 20 code
 */
public record QuantityBody(
        @NotNull @PlainDecimal(digits = Quantity.DIGITS) String amount, @NotNull @KnownUnit String unit) {

    public static QuantityBody of(Quantity quantity) {
        return new QuantityBody(
                quantity.amount().toPlainString(), quantity.unit().code());
    }

    /** Absent stays absent. */
    public static @Nullable QuantityBody ofNullable(@Nullable Quantity quantity) {
        return quantity == null ? null : of(quantity);
    }

    /** The domain value; to be called after validation. */
    public Quantity toDomain() {
        return Quantity.of(amount, unit);
    }
}
