package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a demand line asks, as a pledge is held against it.
 *
 * @param quantity how much; nothing once the line is withdrawn
 * @param window when it is welcome
 * @param price the most that is paid per unit, or exactly what is paid
 * @param fixedPrice whether exactly that is paid
 * @param minimumLot the least that one cooperative delivers
 * @param forecast whether pledges for it bind nobody
 * @param gradeCode the grade that is good enough
 * @param ranks the grades of the material, 1 is the best
 */
public record Asked(
        Quantity quantity,
        DeliveryWindow window,
        BigDecimal price,
        boolean fixedPrice,
        @Nullable Quantity minimumLot,
        boolean forecast,
        String gradeCode,
        Map<String, Integer> ranks) {

    /** Whether the first grade is not good enough where the second is asked. */
    boolean isWorse(String grade) {
        return rank(grade) > rank(gradeCode);
    }

    private int rank(String grade) {
        return ranks.getOrDefault(grade, Integer.MAX_VALUE);
    }

    /** The larger of what the two sides call the least, if one of them does. */
    @Nullable
    Quantity lot(@Nullable Quantity own) {
        if (own == null || minimumLot == null) {
            return own == null ? minimumLot : own;
        }
        return own.max(minimumLot);
    }
}
