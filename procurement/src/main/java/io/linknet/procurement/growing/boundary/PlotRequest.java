package io.linknet.procurement.growing.boundary;

import io.linknet.kernel.rest.PlainDecimal;
import io.linknet.procurement.growing.entity.PlotDetails;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /bases/{id}/plots}: a new plot, or the later word about the one of that code.
 *
 * @param farmerId who tends it
 * @param crop code of the material that stands there
 * @param areaMu in 亩, decimal text
 * @param longitude degrees east, decimal text
 * @param latitude degrees north, decimal text
 */
public record PlotRequest(
        @NotNull @NotBlank @Size(max = 40) String code,
        @Nullable UUID farmerId,
        @Nullable @Size(max = 40) String crop,
        @NotNull @Size(max = 11) @PlainDecimal(digits = 2) String areaMu,
        @Nullable @Pattern(regexp = "-?[0-9]{1,3}(\\.[0-9]{1,6})?") String longitude,
        @Nullable @Pattern(regexp = "-?[0-9]{1,2}(\\.[0-9]{1,6})?") String latitude) {

    PlotDetails toDomain() {
        return new PlotDetails(farmerId, crop, new BigDecimal(areaMu), number(longitude), number(latitude));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
