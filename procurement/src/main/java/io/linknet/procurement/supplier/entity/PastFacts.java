package io.linknet.procurement.supplier.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What another system knew of a delivered line, as it stood there; nothing of it is computed anew.
 *
 * @param amount of the line
 * @param weightKg of the shipment, on the one row that states it
 * @param weightOf key of the row that states it for this one
 * @param freight of the shipment, on the one row that states it, so that a sum counts no shipment twice
 * @param freightOf key of the row that states it for this one
 */
@Embeddable
public record PastFacts(
        @Column(name = "buyer_name", length = 200) @Nullable String buyer,
        @Column(name = "supplier_name", length = 200, nullable = false) String supplier,
        @Column(name = "order_number", length = 80) @Nullable String orderNumber,
        @Column(name = "delivery_number", length = 80) @Nullable String deliveryNumber,
        @Column(name = "item", length = 300) @Nullable String item,
        @Column(name = "country", length = 80) @Nullable String country,
        @Column(name = "mode", length = 40) @Nullable String mode,
        @Column(name = "terms", length = 40) @Nullable String terms,
        @Column(name = "ordered_on") @Nullable LocalDate orderedOn,
        @Column(name = "scheduled_on") @Nullable LocalDate scheduledOn,
        @Column(name = "delivered_on") @Nullable LocalDate deliveredOn,
        @Column(name = "quantity", precision = 20, scale = 6) @Nullable BigDecimal quantity,
        @Column(name = "unit", length = 20) @Nullable String unit,
        @Column(name = "amount", precision = 20, scale = 6) @Nullable BigDecimal amount,
        @Column(name = "currency", length = 3) @Nullable String currency,
        @Column(name = "weight_kg", precision = 20, scale = 6) @Nullable BigDecimal weightKg,
        @Column(name = "weight_of", length = 80) @Nullable String weightOf,
        @Column(name = "freight", precision = 20, scale = 6) @Nullable BigDecimal freight,
        @Column(name = "freight_of", length = 80) @Nullable String freightOf,
        @Column(name = "insurance", precision = 20, scale = 6) @Nullable BigDecimal insurance) {

    /** What says the same is equal. */
    public PastFacts {
        quantity = plain(quantity);
        amount = plain(amount);
        weightKg = plain(weightKg);
        freight = plain(freight);
        insurance = plain(insurance);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
