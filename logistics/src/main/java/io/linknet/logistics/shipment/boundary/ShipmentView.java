package io.linknet.logistics.shipment.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.Holder.PERSON;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCOUNTABILITY;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.logistics.member.boundary.PartyView;
import io.linknet.logistics.member.control.Party;
import io.linknet.logistics.shipment.entity.Consignment;
import io.linknet.logistics.shipment.entity.ShipmentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A shipment on the wire.
 *
 * @param version also the ETag
 * @param carrier the seller itself when it drives
 * @param expectedArrival as the carrier last said
 * @param isLate whether it is not there and the planned day is over
 */
@Classified(RELATION)
public record ShipmentView(
        UUID id,
        long version,
        String number,
        ShipmentStatus status,
        boolean isDelayed,
        boolean isLate,
        PartyView seller,
        PartyView buyer,
        PartyView carrier,
        String sscc,
        @Nullable String vehicle,
        String place,
        LocalDate plannedArrival,
        LocalDate expectedArrival,
        Instant announcedAt,
        @Classified(value = RELATION, marks = PERSONAL, holder = PERSON, purpose = ACCOUNTABILITY) String announcedBy,
        List<Line> lines) {

    /** What it carries on one order line. */
    @Classified(RELATION)
    public record Line(
            UUID orderId,
            int orderLine,
            String orderNumber,
            String materialCode,
            String materialNameZh,
            String materialNameEn,
            String gtin,
            @Nullable String gradeCode,
            QuantityBody quantity,
            List<Lot> lots) {

        static Line of(Consignment.Line line) {
            return new Line(
                    line.orderId(),
                    line.orderLine(),
                    line.orderNumber(),
                    line.materialCode(),
                    line.nameZh(),
                    line.nameEn(),
                    line.gtin().value(),
                    line.gradeCode(),
                    QuantityBody.of(line.quantity()),
                    line.lots().stream().map(Lot::of).toList());
        }
    }

    /** The part that comes from one lot. */
    @Classified(RELATION)
    public record Lot(UUID lotId, String lotNumber, QuantityBody quantity, LocalDate producedOn, String origin) {

        static Lot of(Consignment.ShippedLot lot) {
            return new Lot(
                    lot.lotId(), lot.lotNumber(), QuantityBody.of(lot.quantity()), lot.producedOn(), lot.origin());
        }
    }

    /** The ids whose names a view of the shipment needs. */
    static Stream<UUID> parties(Consignment shipment) {
        return Stream.of(
                shipment.seller().value(),
                shipment.buyer().value(),
                shipment.carrier().value());
    }

    static ShipmentView of(Consignment shipment, Map<UUID, Party> parties, LocalDate today) {
        var isThere = shipment.status().compareTo(ShipmentStatus.ARRIVED) >= 0;
        return new ShipmentView(
                shipment.id(),
                shipment.version(),
                shipment.number(),
                shipment.status(),
                shipment.isDelayed(),
                !isThere && shipment.plannedArrival().isBefore(today),
                PartyView.of(shipment.seller().value(), parties),
                PartyView.of(shipment.buyer().value(), parties),
                PartyView.of(shipment.carrier().value(), parties),
                shipment.sscc().value(),
                shipment.vehicle(),
                shipment.place(),
                shipment.plannedArrival(),
                shipment.expectedArrival(),
                shipment.announcedAt(),
                shipment.announcedBy(),
                shipment.lines().stream().map(Line::of).toList());
    }
}
