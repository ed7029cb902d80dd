package io.linknet.procurement.farmer.entity;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.FARMER;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.FARMERS_TRADE;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Who a farmer is and where the fields lie.
 *
 * @param name as the farmer writes it
 * @param mobile telephone
 * @param village village and group
 * @param adcode district, GB/T 2260
 * @param areaMu area under cultivation in 亩 (1/15 hectare)
 */
@Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE)
public record FarmerDetails(
        String name,
        @Nullable String mobile,
        @Nullable String village,
        @Nullable String adcode,
        @Nullable BigDecimal areaMu) {

    /** Two decimals, as they are kept: what says the same is equal. */
    public FarmerDetails {
        areaMu = areaMu == null ? null : areaMu.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** An area as people give it: nought means that nobody has measured it. */
    public static @Nullable BigDecimal known(@Nullable BigDecimal area) {
        return area == null || area.signum() == 0 ? null : area;
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
