package io.linknet.procurement.catalog.control;

import static java.util.Objects.requireNonNull;

import io.linknet.procurement.catalog.entity.MaterialUnit;
import io.linknet.procurement.importing.control.ImportField;
import io.linknet.procurement.importing.control.ImportRow;
import io.linknet.procurement.importing.control.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Units in which materials are counted beside their own: how many kilograms a bag holds. */
@ApplicationScoped
public class MaterialUnitImport extends CatalogImport {

    @Override
    public String kind() {
        return "MATERIAL_UNITS";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.needed("material", 40, "物料编码", "Material code"),
                ImportField.needed("unit", 3, "单位", "Unit"),
                ImportField.decimal("factor", 6, "折合基本单位", "In the material's unit", "换算系数", "Factor")
                        .always());
    }

    @Override
    public List<String> key() {
        return List.of("material", "unit");
    }

    @Override
    RowResult put(ImportRow row, boolean write) {
        var material = book.get(row.needed("material"));
        var other = new MaterialUnit(row.needed("unit"), requireNonNull(row.decimal("factor")));
        MaterialRules.requireFactor(material, other, "");
        if (material.units().contains(other)) {
            return RowResult.unchanged();
        }
        var known = material.units().stream().anyMatch(it -> it.unit().equals(other.unit()));
        if (write) {
            material.put(other);
        }
        return known ? RowResult.changed() : RowResult.added();
    }
}
