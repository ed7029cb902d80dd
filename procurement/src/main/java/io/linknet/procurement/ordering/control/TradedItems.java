package io.linknet.procurement.ordering.control;

import static io.linknet.procurement.ordering.entity.OrderProblem.UNIT_NOT_TRADED_ORDERED;
import static io.linknet.procurement.ordering.entity.OrderProblem.UNKNOWN_GRADE_ORDERED;
import static io.linknet.procurement.ordering.entity.OrderProblem.UNKNOWN_MATERIAL_ORDERED;

import io.linknet.kernel.value.Unit;
import io.linknet.procurement.catalog.control.Catalog;
import io.linknet.procurement.catalog.control.CatalogMaterial;
import io.linknet.procurement.ordering.entity.OrderedLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what an order line names in the catalogue. */
@ApplicationScoped
public class TradedItems {

    @Inject
    Catalog catalog;

    /**
     * The catalogue's item of that code.
     *
     * @param at JSON pointer of the line
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is no such material or grade, or it is not traded in
     *     that unit
     */
    public OrderedLine.Item item(String materialCode, @Nullable String gradeCode, Unit unit, String at) {
        var material = catalog.material(materialCode)
                .orElseThrow(() -> UNKNOWN_MATERIAL_ORDERED.at(at + "/materialCode", materialCode));
        if (gradeCode != null && !material.hasGrade(gradeCode)) {
            throw UNKNOWN_GRADE_ORDERED.at(at + "/gradeCode", gradeCode, materialCode);
        }
        if (!unit.isConvertibleTo(material.unit())) {
            throw UNIT_NOT_TRADED_ORDERED.at(at + "/quantity/unit", unit.code(), materialCode);
        }
        return item(material, gradeCode);
    }

    /** The catalogue's item of that GTIN or code, if the unit fits it. */
    public Optional<OrderedLine.Item> find(@Nullable String gtin, @Nullable String code, Unit unit) {
        return Optional.ofNullable(gtin)
                .flatMap(catalog::materialByGtin)
                .or(() -> Optional.ofNullable(code).flatMap(catalog::material))
                .filter(material -> unit.isConvertibleTo(material.unit()))
                .map(material -> item(material, null));
    }

    /** The same goods in a grade, if the catalogue has it. */
    public Optional<OrderedLine.Item> graded(OrderedLine.Item goods, String gradeCode) {
        return catalog.material(goods.materialCode())
                .filter(material -> material.hasGrade(gradeCode))
                .map(material -> item(material, gradeCode));
    }

    private static OrderedLine.Item item(CatalogMaterial material, @Nullable String gradeCode) {
        return new OrderedLine.Item(material.code(), material.nameZh(), material.nameEn(), material.gtin(), gradeCode);
    }
}
