package io.linknet.procurement.catalog.control;

import io.linknet.kernel.value.Unit;
import io.linknet.procurement.catalog.entity.CatalogProblem;
import io.linknet.procurement.catalog.entity.Material;
import io.linknet.procurement.catalog.entity.MaterialDetails;
import io.linknet.procurement.importing.control.ImportField;
import io.linknet.procurement.importing.control.ImportRow;
import io.linknet.procurement.importing.control.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of materials. A material is known by its code; its unit stays what it was, since documents rely on it. */
@ApplicationScoped
public class MaterialImport extends CatalogImport {

    @Inject
    MaterialRules rules;

    @Override
    public String kind() {
        return "MATERIALS";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.needed("code", 40, "物料编码", "Material code", "编码", "Code"),
                ImportField.needed("nameZh", 60, "中文名称", "Chinese name", "名称", "物料名称"),
                ImportField.needed("nameEn", 80, "英文名称", "English name", "Name"),
                ImportField.needed("unit", 3, "单位", "Unit", "计量单位"),
                ImportField.text("gtin", 14, "商品条码", "GTIN", "条码"),
                ImportField.wholeNumber("seasonFrom", 2, "上市月份起", "Season from", "季节起"),
                ImportField.wholeNumber("seasonTo", 2, "上市月份止", "Season to", "季节止"),
                ImportField.text("districts", 500, "产区", "Districts", "产地"));
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    RowResult put(ImportRow row, boolean write) {
        var code = row.needed("code");
        if (!code.matches("[A-Z0-9][A-Z0-9._-]*")) {
            throw CatalogProblem.MATERIAL_CODE_UNREADABLE.at("/code", code);
        }
        var unit = unit(row.needed("unit"));
        var details = new MaterialDetails(
                row.needed("nameZh"),
                row.needed("nameEn"),
                rules.gtin(row.text("gtin"), code),
                MaterialRules.month(row.wholeNumber("seasonFrom"), "seasonFrom"),
                MaterialRules.month(row.wholeNumber("seasonTo"), "seasonTo"),
                rules.districts(named(row.text("districts"))));
        return settle(code, unit, details, write);
    }

    private RowResult settle(String code, Unit unit, MaterialDetails details, boolean write) {
        var known = book.material(code);
        if (known.isEmpty()) {
            if (write) {
                book.add(new Material(code, unit, details));
            }
            return RowResult.added();
        }
        var material = known.get();
        if (!material.unit().equals(unit)) {
            throw CatalogProblem.MATERIAL_UNIT_IS_FIXED.at("/unit", material.unit());
        }
        if (material.details().equals(details)) {
            return RowResult.unchanged();
        }
        if (write) {
            material.change(details);
        }
        return RowResult.changed();
    }

    private static Unit unit(String code) {
        if (!Unit.isKnown(code)) {
            throw CatalogProblem.MATERIAL_UNIT_UNKNOWN.at("/unit", code);
        }
        return new Unit(code);
    }

    private static List<String> named(@Nullable String districts) {
        return districts == null ? List.of() : List.of(districts.split("[,;，；、\\s]+"));
    }
}
