package io.linknet.procurement.catalog.boundary;

import io.linknet.kernel.rest.PlainDecimal;
import io.linknet.procurement.catalog.control.ChangeMaterial;
import io.linknet.procurement.catalog.entity.Grade;
import io.linknet.procurement.catalog.entity.MaterialUnit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /materials/{code}}; grades and units that it does not name stay as they are.
 *
 * @param seasonFrom first month of the harvest, 1 to 12
 * @param seasonTo last month of the harvest; before the first when the season runs over new year
 * @param districts by adcode or name; all of them
 */
public record MaterialRequest(
        @NotNull @NotBlank @Size(max = 60) String nameZh,
        @NotNull @NotBlank @Size(max = 80) String nameEn,
        @Nullable @Size(max = 14) String gtin,
        @Nullable Integer seasonFrom,
        @Nullable Integer seasonTo,
        @Nullable @Size(max = 100) List<@NotNull String> districts,
        @Nullable @Size(max = 50) List<@NotNull @Valid GradeBody> grades,
        @Nullable @Size(max = 20) List<@NotNull @Valid UnitBody> units) {

    /**
     * A grade, known by its code.
     *
     * @param rank 1 is the best
     */
    public record GradeBody(
            @NotNull @NotBlank @Size(max = 20) String code,
            @Min(1) @Max(999) int rank,
            @NotNull @NotBlank @Size(max = 40) String nameZh,
            @NotNull @NotBlank @Size(max = 60) String nameEn,
            @Nullable @Size(max = 200) String qualityNoteZh,
            @Nullable @Size(max = 200) String qualityNoteEn) {

        Grade toDomain() {
            return new Grade(code.strip(), (short) rank, nameZh.strip(), nameEn.strip(), qualityNoteZh, qualityNoteEn);
        }
    }

    /**
     * A unit in which it is counted beside its own.
     *
     * @param factor how many of the material's own unit one of it is
     */
    public record UnitBody(@NotNull @Size(max = 3) String unit, @NotNull @PlainDecimal(digits = 6) String factor) {

        MaterialUnit toDomain() {
            return new MaterialUnit(unit, new BigDecimal(factor));
        }
    }

    ChangeMaterial.Wanted toDomain() {
        return new ChangeMaterial.Wanted(
                nameZh.strip(),
                nameEn.strip(),
                gtin,
                seasonFrom,
                seasonTo,
                districts == null ? List.of() : districts,
                grades == null
                        ? List.of()
                        : grades.stream().map(GradeBody::toDomain).toList(),
                units == null
                        ? List.of()
                        : units.stream().map(UnitBody::toDomain).toList());
    }
}
