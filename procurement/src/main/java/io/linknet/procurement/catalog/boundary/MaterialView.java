package io.linknet.procurement.catalog.boundary;

import static io.linknet.kernel.data.DataClass.CHAIN;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.procurement.catalog.control.CatalogMaterial;
import io.linknet.procurement.catalog.entity.Grade;
import io.linknet.procurement.catalog.entity.GradeLimit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A material as {@code GET /materials} shows it.
 *
 * @param version in the single view alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(CHAIN)
public record MaterialView(
        String code,
        String nameZh,
        String nameEn,
        String unit,
        @Nullable String gtin,
        @Nullable Short seasonFrom,
        @Nullable Short seasonTo,
        List<GradeView> grades,
        List<String> districts,
        List<UnitView> units,
        @Nullable Long version) {

    /** A unit in which it is counted beside its own; the factor as decimal text. */
    @Classified(CHAIN)
    public record UnitView(String unit, String factor) {}

    /** What of a grade is measured, and between which values it lies, as decimal text. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(CHAIN)
    public record LimitView(String property, String unit, @Nullable String minimum, @Nullable String maximum) {

        static LimitView of(GradeLimit limit) {
            return new LimitView(limit.property(), limit.unit(), text(limit.minimum()), text(limit.maximum()));
        }
    }

    /** A grade, best first; moisture in percent of weight, as decimal text. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(CHAIN)
    public record GradeView(
            String code,
            int rank,
            String nameZh,
            String nameEn,
            @Nullable String moistureMaxPercent,
            @Nullable String qualityNoteZh,
            @Nullable String qualityNoteEn,
            List<LimitView> limits) {

        static GradeView of(Grade grade, List<GradeLimit> limits) {
            var moisture = limits.stream()
                    .filter(it -> it.property().equals(GradeLimit.MOISTURE))
                    .map(GradeLimit::maximum)
                    .filter(Objects::nonNull)
                    .findFirst();
            return new GradeView(
                    grade.code(),
                    grade.rank(),
                    grade.nameZh(),
                    grade.nameEn(),
                    moisture.map(BigDecimal::toPlainString).orElse(null),
                    grade.qualityNoteZh(),
                    grade.qualityNoteEn(),
                    limits.stream().map(LimitView::of).toList());
        }
    }

    private static @Nullable String text(@Nullable BigDecimal limit) {
        return limit == null ? null : limit.toPlainString();
    }

    static MaterialView of(CatalogMaterial material) {
        return new MaterialView(
                material.code(),
                material.nameZh(),
                material.nameEn(),
                material.unit().code(),
                material.gtin(),
                material.seasonFrom(),
                material.seasonTo(),
                material.grades().stream()
                        .map(grade -> GradeView.of(grade, material.limits(grade.code())))
                        .toList(),
                material.districts().stream().sorted().toList(),
                material.units().stream()
                        .map(it -> new UnitView(it.unit(), it.factor().toPlainString()))
                        .toList(),
                null);
    }

    /** The same with its version, as it stands alone. */
    MaterialView at(long seen) {
        return new MaterialView(code, nameZh, nameEn, unit, gtin, seasonFrom, seasonTo, grades, districts, units, seen);
    }
}
