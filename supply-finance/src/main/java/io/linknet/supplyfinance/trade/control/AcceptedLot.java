package io.linknet.supplyfinance.trade.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.supplyfinance.trade.entity.AcceptedLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was accepted of one lot, as the other features see it.
 *
 * @param receiptId the weigh-in
 * @param receiptNumber what people call it
 * @param shipmentId the shipment it came with
 * @param buyer who received
 * @param seller who delivered
 * @param receivedAt when
 * @param orderId the order it counts for
 * @param orderLine the line it counts for
 * @param accepted taken into stock
 * @param deliveredGrade the grade that was found
 * @param deductionPercent taken off the price, 0 to 100
 */
public record AcceptedLot(
        UUID receiptId,
        String receiptNumber,
        UUID shipmentId,
        MemberId buyer,
        MemberId seller,
        Instant receivedAt,
        UUID orderId,
        int orderLine,
        Quantity accepted,
        @Nullable String deliveredGrade,
        BigDecimal deductionPercent) {

    static AcceptedLot of(AcceptedLine line) {
        var delivery = line.delivery();
        var finding = line.finding();
        return new AcceptedLot(
                line.id().receiptId(),
                delivery.receiptNumber(),
                delivery.shipmentId(),
                delivery.buyer(),
                delivery.seller(),
                delivery.receivedAt(),
                finding.orderId(),
                finding.orderLine(),
                finding.accepted(),
                finding.deliveredGrade(),
                finding.deductionPercent());
    }
}
