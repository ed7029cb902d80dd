package io.linknet.procurement.catalog.control;

import io.linknet.procurement.catalog.entity.CatalogProblem;
import io.linknet.procurement.catalog.entity.GradeLimit;
import io.linknet.procurement.importing.control.ImportField;
import io.linknet.procurement.importing.control.ImportRow;
import io.linknet.procurement.importing.control.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** What of the grades is measured. A limit is known by material, grade and property. */
@ApplicationScoped
public class GradeLimitImport extends CatalogImport {

    @Override
    public String kind() {
        return "GRADE_LIMITS";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.needed("material", 40, "物料编码", "Material code"),
                ImportField.needed("grade", 20, "等级", "Grade"),
                ImportField.needed("property", 40, "指标", "Property"),
                ImportField.needed("unit", 20, "单位", "Unit"),
                ImportField.decimal("minimum", 4, "下限", "Minimum", "不低于"),
                ImportField.decimal("maximum", 4, "上限", "Maximum", "不高于"));
    }

    @Override
    public List<String> key() {
        return List.of("material", "grade", "property");
    }

    @Override
    RowResult put(ImportRow row, boolean write) {
        var material = book.get(row.needed("material"));
        if (material.grade(row.needed("grade")).isEmpty()) {
            throw CatalogProblem.NO_SUCH_GRADE.at("/grade", row.needed("grade"));
        }
        var limit = new GradeLimit(
                row.needed("grade"),
                row.needed("property").toUpperCase(Locale.ROOT).replace(' ', '_'),
                row.needed("unit"),
                row.decimal("minimum"),
                row.decimal("maximum"));
        requireLimiting(limit);
        if (material.limits().contains(limit)) {
            return RowResult.unchanged();
        }
        var known = material.limits().stream()
                .anyMatch(it -> it.gradeCode().equals(limit.gradeCode())
                        && it.property().equals(limit.property()));
        if (write) {
            material.put(limit);
        }
        return known ? RowResult.changed() : RowResult.added();
    }

    private static void requireLimiting(GradeLimit limit) {
        var lowest = limit.minimum();
        var highest = limit.maximum();
        if (lowest == null ? highest == null : highest != null && lowest.compareTo(highest) > 0) {
            throw CatalogProblem.LIMITS_REVERSED.at("/minimum");
        }
    }
}
