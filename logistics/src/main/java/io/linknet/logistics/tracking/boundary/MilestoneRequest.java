package io.linknet.logistics.tracking.boundary;

import io.linknet.logistics.shipment.entity.Milestone;
import io.linknet.logistics.shipment.entity.MilestoneKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /shipments/{id}/milestones}.
 *
 * @param at when it happened, UTC; now when absent
 * @param place where, in the driver's words
 * @param note why; obligatory with {@code DELAYED}
 * @param expectedArrival new day of arrival; with {@code DELAYED} alone
 */
public record MilestoneRequest(
        @NotNull MilestoneKind kind,
        @Nullable Instant at,
        @Nullable @Size(max = 120) String place,
        @Nullable @Size(max = 400) String note,
        @Nullable LocalDate expectedArrival) {

    Milestone toDomain(Instant now) {
        return new Milestone(kind, at == null ? now : at, place, note, expectedArrival);
    }
}
