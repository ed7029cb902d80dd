package io.linknet.portal.procurement.entity;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A demand as its pages show it. */
public record Demand(
        UUID id,
        long version,
        String number,
        Party leader,
        String title,
        String currency,
        String place,
        @Nullable LocalDate answerBy,
        String audience,
        String status,
        Instant postedAt,
        int revision,
        @Nullable String withdrawn,
        @Nullable List<UUID> invited,
        @Nullable Carriage carriage,
        List<Line> lines) {

    /**
     * Who brings the goods; absent when sellers do, from anywhere.
     *
     * @param terms {@code DAP} or {@code FCA}
     * @param district adcode of the place where the goods are wanted
     */
    public record Carriage(
            String terms,
            @Nullable String district,
            @Nullable UnitPriceBody freightPerTonne,
            @Nullable UnitPriceBody freightPerTonneKilometre,
            @Nullable Integer maximumKilometres) {}

    /** One material asked for. */
    public record Line(
            int line,
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            LocalDate windowFrom,
            LocalDate windowTo,
            UnitPriceBody priceCeiling,
            boolean fixedPrice,
            String zone,
            String overTolerancePercent,
            String underTolerancePercent,
            @Nullable QuantityBody minimumLot,
            int priority,
            @Nullable QuantityBody packSize) {

        /** Whether nothing is asked on this line any more. */
        public boolean isWithdrawn() {
            return new BigDecimal(quantity.amount()).signum() == 0;
        }
    }

    /** Whether it can be amended. */
    public boolean isOpen() {
        return status.equals("OPEN");
    }

    /**
     * One version.
     *
     * @param changes what it says otherwise than the one before
     */
    public record Version(int revision, String saidBy, Instant saidAt, @Nullable String reason, List<Change> changes) {}

    /** One field that a version says otherwise. */
    public record Change(@Nullable Integer line, String field, @Nullable String before, @Nullable String after) {}

    /** A demand to be posted, as the service proposes it. */
    public record Draft(
            String title,
            String place,
            @Nullable LocalDate answerBy,
            String audience,
            @Nullable List<UUID> invited,
            @Nullable Carriage carriage,
            List<Line> lines) {}
}
