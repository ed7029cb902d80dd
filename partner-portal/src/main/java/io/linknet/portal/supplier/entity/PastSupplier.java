package io.linknet.portal.supplier.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Imported deliveries under one supplier's name.
 *
 * @param memberId the member that is meant; absent while nobody has said so
 * @param judged deliveries with both the scheduled and the actual day
 */
public record PastSupplier(String name, @Nullable UUID memberId, long rows, long onTime, long judged) {

    /** Amounts in one currency; freight is counted once a shipment. */
    public record Sum(String currency, BigDecimal amount, BigDecimal freight) {}

    /** In time, in percent; a dash when nothing can be said. */
    public String share() {
        return judged == 0
                ? "–"
                : BigDecimal.valueOf(onTime * 100).divide(BigDecimal.valueOf(judged), 1, RoundingMode.HALF_EVEN) + " %";
    }
}
