package io.linknet.procurement.catalog.control;

import io.linknet.procurement.catalog.entity.Grade;
import io.linknet.procurement.importing.control.ImportField;
import io.linknet.procurement.importing.control.ImportRow;
import io.linknet.procurement.importing.control.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The list of grades. A grade is known by its code within its material; no two of a material have one rank. */
@ApplicationScoped
public class GradeImport extends CatalogImport {

    @Inject
    MaterialRules rules;

    @Override
    public String kind() {
        return "GRADES";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.needed("material", 40, "物料编码", "Material code"),
                ImportField.needed("code", 20, "等级", "Grade", "等级编码", "Grade code"),
                ImportField.wholeNumber("rank", 3, "排序", "Rank", "1为最好").always(),
                ImportField.needed("nameZh", 40, "中文名称", "Chinese name", "名称"),
                ImportField.needed("nameEn", 60, "英文名称", "English name", "Name"),
                ImportField.text("noteZh", 200, "质量说明", "Quality note (Chinese)"),
                ImportField.text("noteEn", 200, "质量说明（英文）", "Quality note"));
    }

    @Override
    public List<String> key() {
        return List.of("material", "code");
    }

    @Override
    RowResult put(ImportRow row, boolean write) {
        var material = book.get(row.needed("material"));
        var grade = new Grade(
                row.needed("code"),
                Short.parseShort(row.needed("rank")),
                row.needed("nameZh"),
                row.needed("nameEn"),
                row.text("noteZh"),
                row.text("noteEn"));
        MaterialRules.requireOwnRank(material.grades(), grade, "/rank");
        var known = material.grade(grade.code());
        if (known.filter(grade::equals).isPresent()) {
            return RowResult.unchanged();
        }
        rules.requireOrder(material, List.of(grade), "/rank");
        if (write) {
            material.put(grade);
        }
        return known.isEmpty() ? RowResult.added() : RowResult.changed();
    }
}
