package io.linknet.logistics.shipment.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a seller wants to ship, before it is checked against the order lines.
 *
 * @param carrier who drives
 * @param vehicle number plate
 * @param plannedArrival calendar of Asia/Shanghai
 */
public record LoadPlan(MemberId carrier, @Nullable String vehicle, LocalDate plannedArrival, List<Line> lines) {

    /** Lots for one order line. */
    public record Line(UUID orderId, int orderLine, List<LotPart> lots) {}

    /**
     * A part from one lot.
     *
     * @param lotNumber absent to be given the next free one
     * @param quantity in any unit that converts to the order line's
     */
    public record LotPart(@Nullable String lotNumber, Quantity quantity, LocalDate producedOn, String origin) {}
}
