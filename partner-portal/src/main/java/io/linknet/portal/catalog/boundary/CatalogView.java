package io.linknet.portal.catalog.boundary;

import io.linknet.portal.catalog.entity.CatalogMaterial;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The catalogue.
 *
 * @param districts names by code
 * @param kept whether the reader keeps it
 */
public record CatalogView(List<CatalogMaterial> materials, Map<String, String> districts, boolean kept) {

    /** Where a material grows; a dash where nobody has said so. */
    public String districts(CatalogMaterial material) {
        return material.districts().isEmpty()
                ? "–"
                : material.districts().stream()
                        .map(code -> districts.getOrDefault(code, code))
                        .collect(Collectors.joining(" · "));
    }

    /** The tables by which it is kept. */
    public List<String> tables() {
        return List.of("MATERIALS", "GRADES", "GRADE_LIMITS", "MATERIAL_UNITS", "DISTRICTS");
    }
}
