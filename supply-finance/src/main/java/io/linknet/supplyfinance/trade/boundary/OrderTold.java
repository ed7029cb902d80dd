package io.linknet.supplyfinance.trade.boundary;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.supplyfinance.trade.entity.OrderLine;
import io.linknet.supplyfinance.trade.entity.TradeFact;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What procurement tells of orders, as far as supply-finance uses it. */
final class OrderTold {

    private OrderTold() {}

    /** The fields used of {@code procurement.order-placed.v1} and {@code procurement.order-changed.v1}. */
    record Placed(UUID orderId, String number, long version, UUID buyerId, UUID sellerId, List<Line> lines) {

        TradeFact.Document document() {
            return new TradeFact.Document(orderId, version, number, new MemberId(buyerId), new MemberId(sellerId));
        }

        List<OrderLine> lines(UUID eventId) {
            return lines.stream().map(line -> line.toDomain(this, eventId)).toList();
        }
    }

    /** One ordered line. */
    record Line(
            int line,
            String materialCode,
            @Nullable String materialNameZh,
            @Nullable String materialNameEn,
            @Nullable String gradeCode,
            QuantityBody quantity,
            UnitPriceBody unitPrice) {

        OrderLine toDomain(Placed order, UUID eventId) {
            var material = new OrderLine.Material(
                    materialCode,
                    materialNameZh == null ? materialCode : materialNameZh,
                    materialNameEn == null ? materialCode : materialNameEn,
                    gradeCode);
            return new OrderLine(
                    new OrderLine.Key(order.orderId(), order.version(), line),
                    eventId,
                    order.number(),
                    material,
                    quantity.toDomain().unit(),
                    unitPrice.toDomain());
        }
    }

    /** The fields used of {@code procurement.order-answered.v1}. */
    record Answered(UUID orderId, String number, long version, UUID buyerId, UUID sellerId) {

        TradeFact.Document document() {
            return new TradeFact.Document(orderId, version, number, new MemberId(buyerId), new MemberId(sellerId));
        }
    }
}
