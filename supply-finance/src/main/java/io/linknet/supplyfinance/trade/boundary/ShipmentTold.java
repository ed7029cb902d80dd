package io.linknet.supplyfinance.trade.boundary;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.supplyfinance.trade.entity.AcceptedLine;
import io.linknet.supplyfinance.trade.entity.ShippedUnder;
import io.linknet.supplyfinance.trade.entity.TradeFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What logistics tells of shipments, as far as supply-finance uses it. */
final class ShipmentTold {

    private ShipmentTold() {}

    /** The fields used of {@code logistics.shipment-announced.v1}. */
    record Announced(UUID shipmentId, String number, UUID sellerId, UUID buyerId, List<Load> lines) {

        TradeFact.Document document() {
            return new TradeFact.Document(shipmentId, 0, number, new MemberId(buyerId), new MemberId(sellerId));
        }

        /** One for each order that names its version; the lines of one order are shipped under one version. */
        Collection<ShippedUnder> versions(UUID eventId) {
            var versions = new LinkedHashMap<UUID, ShippedUnder>();
            for (var load : lines) {
                if (load.orderVersion() != null) {
                    var key = new ShippedUnder.Key(shipmentId, load.orderId());
                    versions.putIfAbsent(load.orderId(), new ShippedUnder(key, load.orderVersion(), eventId));
                }
            }
            return versions.values();
        }
    }

    /** What is shipped on one order line, and under which version of the order; absent in notices of old. */
    record Load(UUID orderId, @Nullable Long orderVersion) {}

    /** The fields used of {@code logistics.goods-received.v1}. */
    record Received(
            UUID shipmentId,
            UUID receiptId,
            String number,
            UUID sellerId,
            UUID buyerId,
            Instant receivedAt,
            List<Lot> lines) {

        TradeFact.Document document() {
            return new TradeFact.Document(shipmentId, 0, number, new MemberId(buyerId), new MemberId(sellerId));
        }

        List<AcceptedLine> lines(UUID eventId) {
            var delivery = new AcceptedLine.Delivery(
                    eventId, shipmentId, number, new MemberId(buyerId), new MemberId(sellerId), receivedAt);
            return IntStream.range(0, lines.size())
                    .mapToObj(index -> new AcceptedLine(
                            new AcceptedLine.Key(receiptId, index + 1),
                            delivery,
                            lines.get(index).toDomain()))
                    .toList();
        }
    }

    /** One weighed lot. */
    record Lot(
            UUID orderId,
            int orderLine,
            QuantityBody accepted,
            QuantityBody rejected,
            @Nullable String deliveredGrade,
            String deductionPercent,
            @Nullable String reason) {

        AcceptedLine.Finding toDomain() {
            return new AcceptedLine.Finding(
                    orderId,
                    orderLine,
                    accepted.toDomain(),
                    rejected.toDomain(),
                    deliveredGrade,
                    new BigDecimal(deductionPercent),
                    reason);
        }
    }
}
