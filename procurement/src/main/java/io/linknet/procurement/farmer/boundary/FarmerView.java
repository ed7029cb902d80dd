package io.linknet.procurement.farmer.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.FARMER;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.FARMERS_TRADE;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.procurement.farmer.entity.Farmer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A farmer as the own cooperative sees it; the area in 亩, as decimal text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE)
public record FarmerView(
        UUID id,
        String code,
        String name,
        @Nullable String mobile,
        @Nullable String village,
        @Nullable String district,
        @Nullable String areaMu,
        Instant registeredAt) {

    static FarmerView of(Farmer farmer) {
        var details = farmer.details();
        var area = details.areaMu();
        return new FarmerView(
                farmer.id(),
                farmer.code(),
                details.name(),
                details.mobile(),
                details.village(),
                details.adcode(),
                area == null ? null : area.toPlainString(),
                farmer.registeredAt());
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
