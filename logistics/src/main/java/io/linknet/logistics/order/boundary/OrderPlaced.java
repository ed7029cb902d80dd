package io.linknet.logistics.order.boundary;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.logistics.gs1.Gtin;
import io.linknet.logistics.order.entity.OrderedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What {@code procurement.order-placed.v1} says, as far as shipping needs it. */
record OrderPlaced(UUID orderId, String number, long version, UUID buyerId, UUID sellerId, List<Line> lines) {

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
            BigDecimal overTolerancePercent) {

        Gtin gtinOr(Function<String, Gtin> inHouse) {
            return gtin != null && Gtin.isValid(gtin) ? new Gtin(gtin) : inHouse.apply(materialCode);
        }
    }

    List<OrderedLine> toDomain(Function<String, Gtin> inHouse) {
        return lines.stream().map(line -> toDomain(line, inHouse)).toList();
    }

    private OrderedLine toDomain(Line line, Function<String, Gtin> inHouse) {
        return new OrderedLine(
                orderId,
                line.line(),
                number,
                new MemberId(buyerId),
                new MemberId(sellerId),
                new OrderedLine.Item(
                        line.materialCode(),
                        line.materialNameZh(),
                        line.materialNameEn(),
                        line.gtinOr(inHouse),
                        line.gradeCode()),
                line.quantity().toDomain(),
                new DeliveryWindow(line.windowFrom(), line.windowTo()),
                line.place(),
                line.overTolerancePercent());
    }
}
