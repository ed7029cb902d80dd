package io.linknet.procurement.catalog.control;

import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.catalog.entity.Grade;
import io.linknet.procurement.catalog.entity.Material;
import io.linknet.procurement.catalog.entity.MaterialDetails;
import io.linknet.procurement.catalog.entity.MaterialUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says a material anew, for the operator. Runs in the command's transaction.
 *
 * <p>Code and unit stay, and so do grades and units that are not named, since documents rely on them.
 */
@ApplicationScoped
public class ChangeMaterial {

    @Inject
    CatalogBook book;

    @Inject
    MaterialRules rules;

    /**
     * What is said of a material.
     *
     * @param gtin GTIN of GS1
     * @param seasonFrom first month of the harvest, 1 to 12
     * @param seasonTo last month of the harvest
     * @param districts by code or name
     * @param grades each with a rank of its own
     * @param units in which it is counted beside its own
     */
    public record Wanted(
            String nameZh,
            String nameEn,
            @Nullable String gtin,
            @Nullable Integer seasonFrom,
            @Nullable Integer seasonTo,
            List<String> districts,
            List<Grade> grades,
            List<MaterialUnit> units) {}

    /**
     * Changes it.
     *
     * @param seenVersion what the operator saw, value of {@code If-Match}
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is no such material, if it has changed since, or if what
     *     is wanted breaks a rule of the catalogue
     */
    public Material change(String code, @Nullable String seenVersion, Wanted wanted) {
        var material = book.forChange(code);
        Versions.require(seenVersion, material.version());
        var details = new MaterialDetails(
                wanted.nameZh(),
                wanted.nameEn(),
                rules.gtin(wanted.gtin(), code),
                MaterialRules.month(wanted.seasonFrom(), "seasonFrom"),
                MaterialRules.month(wanted.seasonTo(), "seasonTo"),
                rules.districts(wanted.districts()));
        requireRanks(material, wanted.grades());
        rules.requireOrder(material, wanted.grades(), "/grades");
        for (var index = 0; index < wanted.units().size(); index++) {
            MaterialRules.requireFactor(material, wanted.units().get(index), "/units/" + index);
        }

        material.change(details);
        wanted.grades().stream()
                .filter(grade -> !material.grades().contains(grade))
                .forEach(material::put);
        wanted.units().stream().filter(unit -> !material.units().contains(unit)).forEach(material::put);
        book.changed();
        book.write();
        return material;
    }

    /** Ranks are held against each other as they are in the end, so that two grades can change places. */
    private static void requireRanks(Material material, List<Grade> wanted) {
        var after = new LinkedHashMap<String, Grade>();
        material.grades().forEach(grade -> after.put(grade.code(), grade));
        wanted.forEach(grade -> after.put(grade.code(), grade));
        for (var index = 0; index < wanted.size(); index++) {
            MaterialRules.requireOwnRank(List.copyOf(after.values()), wanted.get(index), "/grades/" + index + "/rank");
        }
    }
}
