package io.linknet.portal.procurement.entity;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pool with the demand it is for. */
public record Pool(
        UUID id,
        String status,
        UUID demandId,
        String demandNumber,
        String title,
        Party leader,
        String currency,
        String place,
        @Nullable LocalDate answerBy,
        List<Line> lines,
        @Nullable List<Pledge> pledges,
        @Nullable Clearing clearing) {

    /** What the demand asks on one line. */
    public record Line(
            int line,
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            LocalDate windowFrom,
            LocalDate windowTo,
            UnitPriceBody priceCeiling,
            @Nullable QuantityBody minimumLot) {}

    /** The pledges that the reader may see; none in lists. */
    public List<Pledge> allPledges() {
        return pledges == null ? List.of() : pledges;
    }
}
