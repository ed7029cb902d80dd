package io.linknet.procurement.farmer.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.FARMER;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.FARMERS_TRADE;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.PlainDecimal;
import io.linknet.procurement.farmer.entity.FarmerDetails;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /farmers}.
 *
 * @param code the cooperative's own number for the farmer
 * @param name as the farmer writes it
 * @param mobile telephone
 * @param village village and group
 * @param district adcode of GB/T 2260
 * @param areaMu area under cultivation in 亩, decimal text
 */
@Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE)
public record FarmerRequest(
        @NotNull @NotBlank @Size(max = 40) String code,
        @NotNull @NotBlank @Size(max = 60) String name,
        @Nullable @Pattern(regexp = "\\+?[0-9 -]{5,20}") String mobile,
        @Nullable @Size(max = 120) String village,
        @Nullable @Pattern(regexp = "[0-9]{6}") String district,
        @Nullable @Size(max = 11) @PlainDecimal(digits = 2) String areaMu) {

    FarmerDetails toDomain() {
        var area = areaMu == null || new BigDecimal(areaMu).signum() == 0 ? null : new BigDecimal(areaMu);
        return new FarmerDetails(name.strip(), mobile, village, district, area);
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
