package io.linknet.procurement.catalog.control;

import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.procurement.catalog.entity.Grade;
import io.linknet.procurement.catalog.entity.GradeLimit;
import io.linknet.procurement.catalog.entity.Material;
import io.linknet.procurement.catalog.entity.MaterialUnit;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A material as the other features see it.
 *
 * @param code the code in documents
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param unit the unit it is usually traded in
 * @param gtin GTIN of GS1
 * @param seasonFrom first month of the harvest
 * @param seasonTo last month of the harvest
 * @param grades best first
 * @param districts adcodes of the districts it is known for
 * @param limits what of its grades is measured
 * @param units in which it is counted beside its own
 */
public record CatalogMaterial(
        String code,
        String nameZh,
        String nameEn,
        Unit unit,
        @Nullable String gtin,
        @Nullable Short seasonFrom,
        @Nullable Short seasonTo,
        List<Grade> grades,
        Set<String> districts,
        List<GradeLimit> limits,
        List<MaterialUnit> units) {

    /** As it stands in the catalogue. */
    public static CatalogMaterial of(Material material) {
        return new CatalogMaterial(
                material.code(),
                material.nameZh(),
                material.nameEn(),
                material.unit(),
                material.gtin(),
                material.seasonFrom(),
                material.seasonTo(),
                material.grades(),
                material.districts(),
                material.limits(),
                material.units());
    }

    /** Whether the material is traded in that grade. */
    public boolean hasGrade(String gradeCode) {
        return rank(gradeCode).isPresent();
    }

    /** What that grade is called, its code where it is none of the material's. */
    public GradeName gradeName(String gradeCode) {
        return grades.stream()
                .filter(grade -> grade.code().equals(gradeCode))
                .findFirst()
                .map(grade -> new GradeName(gradeCode, grade.nameZh(), grade.nameEn()))
                .orElseGet(() -> new GradeName(gradeCode, gradeCode, gradeCode));
    }

    /** A grade's code and names. */
    public record GradeName(String code, String nameZh, String nameEn) {}

    /** Ranks of its grades by their codes, 1 is the best. */
    public Map<String, Integer> ranks() {
        return grades.stream().collect(Collectors.toMap(Grade::code, grade -> (int) grade.rank()));
    }

    /** What of that grade is measured. */
    public List<GradeLimit> limits(String gradeCode) {
        return limits.stream().filter(it -> it.gradeCode().equals(gradeCode)).toList();
    }

    /**
     * The quantity in the material's own unit, half-even to six digits; empty when nobody has said how many there are in
     * one of its.
     */
    public Optional<Quantity> inOwnUnit(Quantity quantity) {
        if (quantity.unit().isConvertibleTo(unit)) {
            return Optional.of(quantity.in(unit));
        }
        return units.stream()
                .filter(it -> it.unit().equals(quantity.unit().code()))
                .findFirst()
                .map(it -> quantity.amount().multiply(it.factor()).setScale(Quantity.DIGITS, RoundingMode.HALF_EVEN))
                .map(amount -> new Quantity(amount, unit));
    }

    /** Rank of the grade, 1 is the best; empty for an unknown grade. */
    public Optional<Integer> rank(String gradeCode) {
        return grades.stream()
                .filter(grade -> grade.code().equals(gradeCode))
                .map(grade -> (int) grade.rank())
                .findFirst();
    }
}
