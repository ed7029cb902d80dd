package io.linknet.logistics.traceability.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.logistics.member.control.Members;
import io.linknet.logistics.receiving.entity.GoodsReceived;
import io.linknet.logistics.shipment.control.Shipments;
import io.linknet.logistics.shipment.entity.Consignment;
import io.linknet.logistics.shipment.entity.ShipmentAnnounced;
import io.linknet.logistics.traceability.entity.ShipmentTrace;
import io.linknet.logistics.tracking.entity.MilestoneReported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets EPCIS events come out of normal work: each thing that happens leaves its trace in the same transaction. */
@ApplicationScoped
public class WriteTrace {

    @Inject
    TraceEvents events;

    @Inject
    Members members;

    @Inject
    Shipments shipments;

    @Inject
    Clock clock;

    void on(@Observes ShipmentAnnounced event) {
        var shipment = event.consignment();
        var told = trace(shipment).announced(shipment.announcedAt(), shippedBefore(shipment));
        events.add(shipment, told, clock.instant());
    }

    void on(@Observes MilestoneReported event) {
        trace(event.consignment())
                .told(event.milestone())
                .ifPresent(told -> events.add(event.consignment(), List.of(told), clock.instant()));
    }

    void on(@Observes GoodsReceived event) {
        events.add(event.consignment(), trace(event.consignment()).received(event.receipt()), clock.instant());
    }

    private ShipmentTrace trace(Consignment shipment) {
        return new ShipmentTrace(shipment, gln(shipment.seller()), gln(shipment.buyer()));
    }

    private @Nullable String gln(MemberId party) {
        return members.party(party).gln();
    }

    /** Lots of this shipment that an earlier one carried too. */
    private Set<UUID> shippedBefore(Consignment shipment) {
        var before = new HashSet<UUID>();
        for (var line : shipment.lines()) {
            for (var lot : line.lots()) {
                if (shipments.ofLot(lot.lotId(), 2).size() > 1) {
                    before.add(lot.lotId());
                }
            }
        }
        return before;
    }
}
