package io.linknet.logistics.shipment.boundary;

import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.messaging.Outbox;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.logistics.shipment.entity.Consignment;
import io.linknet.logistics.shipment.entity.ShipmentAnnounced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the network of announced shipments, and writes them down for good. */
@ApplicationScoped
public class ShipmentEvents {

    @Inject
    Outbox outbox;

    @Inject
    Evidence evidence;

    void on(@Observes ShipmentAnnounced event) {
        var published = ShipmentAnnouncedV1.of(event.consignment());
        outbox.append(
                "logistics.shipment-announced.v1",
                "logistics.shipment",
                event.consignment().id(),
                published);
        evidence.record(
                "shipment-announced", "logistics.shipment", event.consignment().id(), published);
    }

    /** Payload of {@code logistics.shipment-announced.v1}. */
    public record ShipmentAnnouncedV1(
            UUID shipmentId,
            String number,
            UUID sellerId,
            UUID buyerId,
            UUID carrierId,
            LocalDate plannedArrival,
            String sscc,
            List<Line> lines) {

        /** What is shipped on one order line. */
        public record Line(
                UUID orderId,
                int orderLine,
                long orderVersion,
                String materialCode,
                @Nullable String gradeCode,
                QuantityBody quantity,
                List<Lot> lots) {

            static Line of(Consignment.Line line) {
                return new Line(
                        line.orderId(),
                        line.orderLine(),
                        line.orderVersion(),
                        line.materialCode(),
                        line.gradeCode(),
                        QuantityBody.of(line.quantity()),
                        line.lots().stream().map(Lot::of).toList());
            }
        }

        /** The part of one lot. */
        public record Lot(UUID lotId, String lotNumber, QuantityBody quantity, LocalDate producedOn, String origin) {

            static Lot of(Consignment.ShippedLot lot) {
                return new Lot(
                        lot.lotId(), lot.lotNumber(), QuantityBody.of(lot.quantity()), lot.producedOn(), lot.origin());
            }
        }

        static ShipmentAnnouncedV1 of(Consignment shipment) {
            return new ShipmentAnnouncedV1(
                    shipment.id(),
                    shipment.number(),
                    shipment.seller().value(),
                    shipment.buyer().value(),
                    shipment.carrier().value(),
                    shipment.plannedArrival(),
                    shipment.sscc().value(),
                    shipment.lines().stream().map(Line::of).toList());
        }
    }
}
