package io.linknet.logistics.tracking.control;

import io.linknet.logistics.shipment.entity.Milestone;
import io.linknet.logistics.tracking.entity.ReportedMilestone;
import java.time.Instant;
import java.util.UUID;

/**
 * What the carrier told: a copy that other features may hold.
 *
 * @param reportedAt when we were told
 */
public record ToldMilestone(UUID shipmentId, Milestone milestone, Instant reportedAt, String reportedBy) {

    static ToldMilestone of(ReportedMilestone kept) {
        return new ToldMilestone(kept.shipmentId(), kept.milestone(), kept.reportedAt(), kept.reportedBy());
    }
}
