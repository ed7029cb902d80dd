package io.linknet.productionsync.material.control;

import io.linknet.kernel.value.Unit;
import io.linknet.productionsync.material.entity.Material;

/**
 * A material with its names.
 *
 * @param code as in the member's documents
 * @param nameZh Chinese name; the code until an order has told it
 * @param nameEn English name; the code until an order has told it
 * @param unit the unit it is usually asked for in
 */
public record NamedMaterial(String code, String nameZh, String nameEn, Unit unit) {

    static NamedMaterial of(Material material) {
        return new NamedMaterial(material.code(), material.nameZh(), material.nameEn(), material.unit());
    }

    /** A material that no demand or order has named yet. */
    public static NamedMaterial unnamed(String code, Unit unit) {
        return new NamedMaterial(code, code, code, unit);
    }
}
