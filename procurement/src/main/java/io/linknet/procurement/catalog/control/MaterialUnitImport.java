package io.linknet.procurement.catalog.control;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.value.Unit;
import io.linknet.procurement.catalog.entity.CatalogProblem;
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
        var unit = row.needed("unit");
        if (!Unit.isKnown(unit)) {
            throw CatalogProblem.MATERIAL_UNIT_UNKNOWN.at("/unit", unit);
        }
        var factor = requireNonNull(row.decimal("factor"));
        // mass converts to mass by itself; a factor of one's own would contradict it
        if (factor.signum() <= 0 || new Unit(unit).isConvertibleTo(material.unit())) {
            throw CatalogProblem.FACTOR_IMPOSSIBLE.at("/factor", factor.toPlainString(), unit, material.unit());
        }
        var other = new MaterialUnit(unit, factor);
        if (material.units().contains(other)) {
            return RowResult.unchanged();
        }
        var known = material.units().stream().anyMatch(it -> it.unit().equals(unit));
        if (write) {
            material.put(other);
        }
        return known ? RowResult.changed() : RowResult.added();
    }
}
