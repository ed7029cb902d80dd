package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;

/**
 * What one pledged line gives to one demand line by a clearing, and why; nothing when the quantity is none.
 *
 * @param place where it stands among the shares of its clearing
 * @param pledgeLine the line that was pledged, by the number of the demand line it was pledged for
 * @param pledged in the demand line's unit
 * @param unitAmount what the cooperative is paid per unit, in the demand's currency
 * @param window when it is to be delivered
 * @param reason code of the reason
 * @param reasonValues the numbers behind the reason, by name
 */
public record Allocation(
        Place place,
        UUID demandId,
        MemberId leader,
        MemberId cooperative,
        int pledgeLine,
        int demandLine,
        Quantity pledged,
        Quantity allocated,
        BigDecimal unitAmount,
        DeliveryWindow window,
        String reason,
        Map<String, String> reasonValues) {

    /**
     * Where a share stands.
     *
     * @param sheet the sheet, which has what one cooperative gives to one demand; from 1
     * @param number the share on its sheet, from 1
     */
    public record Place(long sheet, long number) {

        /** Before all shares. */
        public static final Place FIRST = new Place(0, 0);

        /** The place in one value, for cursors. */
        public UUID id() {
            return new UUID(sheet, number);
        }

        /** Reads {@link #id}. */
        public static Place of(UUID id) {
            return new Place(id.getMostSignificantBits(), id.getLeastSignificantBits());
        }
    }

    /** Whether it is for a demand of that member. */
    public boolean isFor(MemberId member) {
        return member.equals(leader);
    }

    /** What the cooperative is paid per unit: the least it asked; prices are in the demand's currency. */
    public UnitPrice unitPrice(Currency currency) {
        return new UnitPrice(unitAmount, currency);
    }
}
