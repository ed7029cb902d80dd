package io.linknet.logistics.shipment.entity;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.logistics.gs1.Gtin;
import io.linknet.logistics.gs1.Sscc;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as its parties read it: a copy that other features may hold.
 *
 * @param carrier the seller itself when it drives
 * @param place where to
 * @param plannedArrival as announced, calendar of Asia/Shanghai
 * @param expectedArrival as the carrier last said
 * @param isDelayed whether the carrier has told of a delay and not of the arrival
 */
public record Consignment(
        UUID id,
        long version,
        String number,
        MemberId seller,
        MemberId buyer,
        MemberId carrier,
        Sscc sscc,
        ShipmentStatus status,
        boolean isDelayed,
        @Nullable String vehicle,
        String place,
        LocalDate plannedArrival,
        LocalDate expectedArrival,
        Instant announcedAt,
        String announcedBy,
        List<Line> lines) {

    /** What is shipped on one order line, under which version of the order; the quantity is the sum of its lots, in the unit of the order line. */
    public record Line(
            UUID orderId,
            int orderLine,
            long orderVersion,
            String orderNumber,
            String materialCode,
            String nameZh,
            String nameEn,
            Gtin gtin,
            @Nullable String gradeCode,
            Quantity quantity,
            List<ShippedLot> lots) {}

    /** A part of the load from one lot. */
    public record ShippedLot(UUID lotId, String lotNumber, Quantity quantity, LocalDate producedOn, String origin) {}

    /** Whether the member takes part in it. */
    public boolean isPartyTo(MemberId member) {
        return member.equals(seller) || member.equals(buyer) || member.equals(carrier);
    }
}
