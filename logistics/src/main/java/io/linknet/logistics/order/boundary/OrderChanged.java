package io.linknet.logistics.order.boundary;

import io.linknet.kernel.rest.QuantityBody;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code procurement.order-changed.v1} says, as far as shipping needs it: every line as it stands now, the cancelled
 * ones with no promise left.
 */
record OrderChanged(UUID orderId, String number, long version, UUID buyerId, UUID sellerId, List<Line> lines) {

    record Line(
            int line,
            String materialCode,
            String materialNameZh,
            String materialNameEn,
            @Nullable String gtin,
            @Nullable String gradeCode,
            QuantityBody quantity,
            LocalDate windowFrom,
            LocalDate windowTo,
            String place,
            BigDecimal overTolerancePercent,
            List<OrderAnswered.Part> promises) {

        OrderPlaced.Line ordered() {
            return new OrderPlaced.Line(
                    line,
                    materialCode,
                    materialNameZh,
                    materialNameEn,
                    gtin,
                    gradeCode,
                    quantity,
                    windowFrom,
                    windowTo,
                    place,
                    overTolerancePercent);
        }
    }

    /** The same as if it were placed like that. */
    OrderPlaced ordered() {
        return new OrderPlaced(
                orderId,
                number,
                version,
                buyerId,
                sellerId,
                lines.stream().map(Line::ordered).toList());
    }

    /** The promises as they stand. */
    OrderAnswered promises() {
        return new OrderAnswered(
                orderId,
                version,
                lines.stream()
                        .map(line -> new OrderAnswered.Line(line.line(), line.promises()))
                        .toList());
    }
}
