package io.linknet.logistics.tracking.boundary;

import io.linknet.kernel.messaging.Outbox;
import io.linknet.logistics.shipment.entity.MilestoneKind;
import io.linknet.logistics.tracking.entity.MilestoneReported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the network where shipments are. */
@ApplicationScoped
public class MilestoneEvents {

    @Inject
    Outbox outbox;

    void on(@Observes MilestoneReported event) {
        outbox.append(
                "logistics.milestone-reported.v1",
                "logistics.shipment",
                event.consignment().id(),
                MilestoneReportedV1.of(event));
    }

    /** Payload of {@code logistics.milestone-reported.v1}. */
    public record MilestoneReportedV1(
            UUID shipmentId,
            UUID sellerId,
            UUID buyerId,
            UUID carrierId,
            MilestoneKind kind,
            Instant at,
            @Nullable String place,
            @Nullable String note,
            @Nullable LocalDate expectedArrival) {

        static MilestoneReportedV1 of(MilestoneReported event) {
            var shipment = event.consignment();
            var told = event.milestone();
            return new MilestoneReportedV1(
                    shipment.id(),
                    shipment.seller().value(),
                    shipment.buyer().value(),
                    shipment.carrier().value(),
                    told.kind(),
                    told.at(),
                    told.place(),
                    told.note(),
                    told.expectedArrival());
        }
    }
}
