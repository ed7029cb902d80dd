package io.linknet.portal.procurement.entity;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a leader needs every week, as its pages show it; days before the first day of each delivery. */
public record StandingDemand(
        UUID id,
        String title,
        String place,
        String audience,
        Demand.@Nullable Carriage carriage,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        int windowDays,
        int leadDays,
        int answerDays,
        int firmDays,
        int semiFirmDays,
        List<Line> lines,
        LocalDate nextDay,
        @Nullable Instant endedAt,
        @Nullable List<Delivery> deliveries) {

    /** One material asked for each time. */
    public record Line(
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            UnitPriceBody priceCeiling,
            boolean fixedPrice,
            String overTolerancePercent,
            String underTolerancePercent,
            @Nullable QuantityBody minimumLot,
            @Nullable Integer priority,
            @Nullable QuantityBody packSize) {

        /** Whether it is covered before or after the usual. */
        public boolean isUnusual() {
            return priority != null && priority != 2;
        }
    }

    /**
     * What became of one delivery.
     *
     * @param why why none was posted, in the reader's language
     */
    public record Delivery(LocalDate day, @Nullable UUID demandId, @Nullable String why) {}

    /** What became of its deliveries; none in lists. */
    public List<Delivery> handled() {
        return deliveries == null ? List.of() : deliveries;
    }
}
