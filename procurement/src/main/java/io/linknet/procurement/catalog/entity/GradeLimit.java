package io.linknet.procurement.catalog.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What of a grade is measured, and between which values it lies; one of the two is there at least.
 *
 * @param gradeCode the grade, within its material
 * @param property {@code MOISTURE}, {@code PUNGENCY}, {@code LENGTH} and so on
 * @param unit as it is printed: {@code %}, {@code SHU}, {@code cm}
 */
@Embeddable
public record GradeLimit(
        @Column(name = "grade_code", length = 20, nullable = false) String gradeCode,
        @Column(name = "property", length = 40, nullable = false) String property,
        @Column(name = "unit", length = 20, nullable = false) String unit,
        @Column(name = "minimum", precision = 14, scale = 4) @Nullable BigDecimal minimum,
        @Column(name = "maximum", precision = 14, scale = 4) @Nullable BigDecimal maximum) {

    /** The property that was measured before all others. */
    public static final String MOISTURE = "MOISTURE";

    /** What says the same is equal. */
    public GradeLimit {
        minimum = plain(minimum);
        maximum = plain(maximum);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal limit) {
        if (limit == null || limit.signum() == 0) {
            return limit == null ? null : BigDecimal.ZERO;
        }
        var stripped = limit.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
