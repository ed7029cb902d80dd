package io.linknet.procurement.farmer.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.procurement.farmer.entity.Farmer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A farmer as the own cooperative sees it; the area in 亩, as decimal text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
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
}
