package io.linknet.portal.procurement.entity;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A demand as its pages show it. */
public record Demand(
        UUID id,
        String number,
        Party leader,
        String title,
        String currency,
        String place,
        @Nullable LocalDate answerBy,
        String status,
        Instant postedAt,
        List<Line> lines) {

    /** One material asked for. */
    public record Line(
            int line,
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            LocalDate windowFrom,
            LocalDate windowTo,
            UnitPriceBody priceCeiling,
            String overTolerancePercent,
            String underTolerancePercent) {}
}
