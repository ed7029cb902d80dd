package io.linknet.procurement.catalog.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * A unit in which a material is counted beside its own.
 *
 * @param unit UN/ECE Rec 20
 * @param factor how many of the material's own unit one of it is
 */
@Embeddable
public record MaterialUnit(
        @Column(name = "unit", length = 3, nullable = false) String unit,
        @Column(name = "factor", precision = 20, scale = 6, nullable = false) BigDecimal factor) {

    /** What says the same is equal. */
    public MaterialUnit {
        var stripped = factor.stripTrailingZeros();
        factor = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
