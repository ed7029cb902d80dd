package io.linknet.procurement.growing.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Areas in 亩 (1/15 hectare), two decimals. */
final class Area {

    private static final int DIGITS = 2;
    private static final int MOST_WHOLE_DIGITS = 8;

    private Area() {}

    static @Nullable BigDecimal checked(@Nullable BigDecimal area) {
        if (area == null) {
            return null;
        }
        if (area.signum() <= 0
                || area.precision() - area.scale() > MOST_WHOLE_DIGITS
                || area.stripTrailingZeros().scale() > DIGITS) {
            throw GrowingProblem.BASE_AREA_IMPOSSIBLE.at("/areaMu", area.toPlainString());
        }
        return area.setScale(DIGITS, RoundingMode.UNNECESSARY);
    }
}
