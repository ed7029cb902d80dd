package io.linknet.procurement.supplier.boundary;

import io.linknet.procurement.supplier.entity.Qualification;
import io.linknet.procurement.supplier.entity.QualificationKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /qualifications} and {@code PUT /qualifications/{id}}.
 *
 * @param validUntil last day on which it counts; absent where it does not end
 */
public record QualificationRequest(
        @NotNull QualificationKind kind,
        @NotNull @NotBlank @Size(max = 80) String number,
        @NotNull @NotBlank @Size(max = 120) String issuer,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    Qualification.Terms toDomain() {
        return new Qualification.Terms(kind, number.strip(), issuer.strip(), validFrom, validUntil);
    }
}
