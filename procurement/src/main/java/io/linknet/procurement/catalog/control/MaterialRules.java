package io.linknet.procurement.catalog.control;

import io.linknet.kernel.value.Unit;
import io.linknet.procurement.catalog.entity.CatalogProblem;
import io.linknet.procurement.catalog.entity.Grade;
import io.linknet.procurement.catalog.entity.Material;
import io.linknet.procurement.catalog.entity.MaterialUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What holds for a material, whether it is said in a table or in a form. */
@ApplicationScoped
public class MaterialRules {

    private static final int MONTHS = 12;

    @Inject
    CatalogBook book;

    @Inject
    Catalog catalog;

    /** A GTIN of 8, 12, 13 or 14 digits that no other material carries. */
    @Nullable
    String gtin(@Nullable String gtin, String code) {
        if (gtin != null && !gtin.matches("\\d{8}|\\d{12,14}")) {
            throw CatalogProblem.GTIN_UNREADABLE.at("/gtin", gtin);
        }
        if (gtin != null && book.isTaken(gtin, code)) {
            throw CatalogProblem.GTIN_IS_TAKEN.at("/gtin", gtin);
        }
        return gtin;
    }

    /** A month of the year. */
    static @Nullable Short month(@Nullable Integer month, String field) {
        if (month != null && (month < 1 || month > MONTHS)) {
            throw CatalogProblem.SEASON_IMPOSSIBLE.at("/" + field, month);
        }
        return month == null ? null : month.shortValue();
    }

    /** Adcodes of districts that are named by code or name. */
    Set<String> districts(Iterable<String> named) {
        var codes = new TreeSet<String>();
        for (var name : named) {
            codes.add(catalog.districtNamed(name)
                    .orElseThrow(() -> CatalogProblem.NO_SUCH_DISTRICT.at("/districts", name)));
        }
        return codes;
    }

    /** No two grades of a material have one rank, and the best is 1. */
    static void requireOwnRank(List<Grade> grades, Grade grade, String at) {
        var taken = grades.stream()
                .anyMatch(it -> it.rank() == grade.rank() && !it.code().equals(grade.code()));
        if (grade.rank() < 1 || taken) {
            throw CatalogProblem.RANK_IS_TAKEN.at(at, Integer.toString(grade.rank()));
        }
    }

    /** Grades keep their order while documents compare them: what is good enough in one of them would be so no longer. */
    void requireOrder(Material material, Collection<Grade> wanted, String at) {
        var ranks = new HashMap<String, Short>();
        material.grades().forEach(grade -> ranks.put(grade.code(), grade.rank()));
        wanted.forEach(grade -> ranks.replace(grade.code(), grade.rank()));
        var before = material.grades().stream().map(Grade::code).toList();
        var after = before.stream().sorted(Comparator.comparing(ranks::get)).toList();
        if (!after.equals(before) && book.areGradesCompared(material.code())) {
            throw CatalogProblem.GRADES_ARE_COMPARED.at(at, material.code());
        }
    }

    /** A known unit that the material's own does not convert to by itself; mass to mass would contradict a factor of one's own. */
    static void requireFactor(Material material, MaterialUnit other, String at) {
        if (!Unit.isKnown(other.unit())) {
            throw CatalogProblem.MATERIAL_UNIT_UNKNOWN.at(at + "/unit", other.unit());
        }
        if (other.factor().signum() <= 0 || new Unit(other.unit()).isConvertibleTo(material.unit())) {
            throw CatalogProblem.FACTOR_IMPOSSIBLE.at(
                    at + "/factor", other.factor().toPlainString(), other.unit(), material.unit());
        }
    }
}
