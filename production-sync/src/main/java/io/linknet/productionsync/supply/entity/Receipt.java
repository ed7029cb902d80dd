package io.linknet.productionsync.supply.entity;

import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What became of one announced lot: announced = accepted + rejected + short.
 *
 * @param receiptId the weigh-in
 * @param lotId the lot
 * @param receivedOn local day
 * @param announced what the ship notice said, in {@code unit}
 * @param accepted what the plant kept, in {@code unit}
 * @param unit Rec 20 code
 */
@Embeddable
public record Receipt(
        @Column(name = "receipt_id", nullable = false) UUID receiptId,
        @Column(name = "lot_id", nullable = false) UUID lotId,
        @Column(name = "received_on", nullable = false) LocalDate receivedOn,
        @Column(precision = 20, scale = 6, nullable = false) BigDecimal announced,
        @Column(precision = 20, scale = 6, nullable = false) BigDecimal accepted,
        @Column(length = 3, nullable = false) String unit) {

    /** Takes two quantities of one unit. */
    public static Receipt of(UUID receiptId, UUID lotId, LocalDate receivedOn, Quantity announced, Quantity accepted) {
        var unit = announced.unit();
        return new Receipt(
                receiptId,
                lotId,
                receivedOn,
                announced.amount(),
                accepted.in(unit).amount(),
                unit.code());
    }

    Quantity announcedQuantity() {
        return new Quantity(announced, new Unit(unit));
    }

    /** What the plant kept. */
    public Quantity acceptedQuantity() {
        return new Quantity(accepted, new Unit(unit));
    }

    boolean isSameLot(Receipt other) {
        return receiptId.equals(other.receiptId) && lotId.equals(other.lotId);
    }
}
