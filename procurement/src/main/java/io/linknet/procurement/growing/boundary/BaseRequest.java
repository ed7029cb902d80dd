package io.linknet.procurement.growing.boundary;

import io.linknet.kernel.rest.PlainDecimal;
import io.linknet.procurement.growing.entity.BaseDetails;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /bases} and {@code PUT /bases/{id}}.
 *
 * @param code the cooperative's own number; stays what it was
 * @param district adcode of GB/T 2260
 * @param areaMu in 亩, decimal text
 */
public record BaseRequest(
        @NotNull @NotBlank @Size(max = 40) String code,
        @NotNull @NotBlank @Size(max = 80) String name,
        @NotNull @Pattern(regexp = "[0-9]{6}") String district,
        @Nullable @Size(max = 11) @PlainDecimal(digits = 2) String areaMu) {

    BaseDetails toDomain() {
        return new BaseDetails(name.strip(), district, areaMu == null ? null : new BigDecimal(areaMu));
    }
}
