package io.linknet.logistics.shipment.entity;

import io.linknet.kernel.value.MemberId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a seller puts on a vehicle.
 *
 * @param carrier who drives; the seller itself when it has its own vehicle
 * @param vehicle number plate
 * @param place where to
 * @param lines what is on it; checked against the order lines
 */
public record ShipmentDraft(
        MemberId seller,
        MemberId buyer,
        MemberId carrier,
        @Nullable String vehicle,
        String place,
        LocalDate plannedArrival,
        List<Consignment.Line> lines) {}
