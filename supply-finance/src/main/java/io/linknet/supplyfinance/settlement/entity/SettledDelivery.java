package io.linknet.supplyfinance.settlement.entity;

import io.linknet.kernel.value.MemberId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The delivery that a statement is about.
 *
 * @param orderId the order it fulfils
 * @param orderNumber what people call the order
 * @param orderVersion the version whose prices count
 * @param shipmentId the shipment it came with
 * @param receiptId the weigh-in
 * @param receiptNumber what people call the weigh-in
 * @param buyer who owes
 * @param seller who is owed
 * @param receivedOn day of the weigh-in, calendar of Asia/Shanghai
 */
public record SettledDelivery(
        UUID orderId,
        String orderNumber,
        long orderVersion,
        UUID shipmentId,
        UUID receiptId,
        String receiptNumber,
        MemberId buyer,
        MemberId seller,
        LocalDate receivedOn) {}
