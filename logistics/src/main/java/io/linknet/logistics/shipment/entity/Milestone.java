package io.linknet.logistics.shipment.entity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier tells.
 *
 * @param kind what happened
 * @param at when, by the carrier's word
 * @param place where, in the driver's words
 * @param note why; obligatory for a delay
 * @param expectedArrival new day of arrival; for a delay alone
 */
public record Milestone(
        MilestoneKind kind,
        Instant at,
        @Nullable String place,
        @Nullable String note,
        @Nullable LocalDate expectedArrival) {}
