package io.linknet.procurement.sourcing.entity;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What a bidder offers for one line: what was asked for, or a substitute with its reason.
 *
 * @param line the line of the request
 * @param materialCode code of the catalogue
 * @param gradeCode grade of the catalogue
 * @param quantity how much at most, in the unit of the line
 * @param unitPrice for one unit, free at the bidder's gate
 * @param freight for one unit, from there to the place of delivery
 * @param available when it can be delivered
 * @param substitute why it is something else than asked for; absent when it is not
 */
@Classified(value = SECRET, marks = TRADE_SECRET)
public record Offer(
        int line,
        String materialCode,
        String gradeCode,
        Quantity quantity,
        UnitPrice unitPrice,
        UnitPrice freight,
        DeliveryWindow available,
        @Nullable SubstituteReason substitute) {

    /** What the buyer pays for one unit at the place of delivery. */
    public UnitPrice landed() {
        return new UnitPrice(unitPrice.amount().add(freight.amount()), unitPrice.currency());
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
