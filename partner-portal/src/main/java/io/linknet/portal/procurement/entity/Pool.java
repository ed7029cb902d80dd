package io.linknet.portal.procurement.entity;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.ui.Formats;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pool with the demand it is for, or a joint pool with what of it is the reader's. */
public record Pool(
        UUID id,
        long version,
        String status,
        @Nullable UUID demandId,
        @Nullable String demandNumber,
        String title,
        Party leader,
        String currency,
        @Nullable String place,
        Demand.@Nullable Carriage carriage,
        @Nullable Integer demandRevision,
        @Nullable LocalDate answerBy,
        @Nullable Instant answerUntil,
        @Nullable String minimumPercent,
        boolean minimumMissed,
        int settledDays,
        @Nullable UUID jointPoolId,
        @Nullable Instant closesAt,
        @Nullable String abandoned,
        List<Line> lines,
        @Nullable Long pledgeCount,
        @Nullable List<Pledge> pledges,
        @Nullable Clearing clearing,
        @Nullable List<Participant> parties,
        @Nullable Job job) {

    /** What the demand asks on one line. */
    public record Line(
            @Nullable UUID demandId,
            int line,
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            LocalDate windowFrom,
            LocalDate windowTo,
            UnitPriceBody priceCeiling,
            boolean fixedPrice,
            String zone,
            @Nullable QuantityBody minimumLot,
            @Nullable QuantityBody pledged) {

        /** Whether nothing is asked on this line any more. */
        public boolean isWithdrawn() {
            return new BigDecimal(quantity.amount()).signum() == 0;
        }
    }

    /** The last day with time to pledge; none when there is no deadline. */
    public @Nullable LocalDate lastDay() {
        return answerUntil == null
                ? null
                : answerUntil.minusNanos(1).atZone(Formats.ZONE).toLocalDate();
    }

    /** Whether deadline and minimum can still be set. */
    public boolean isGathering() {
        return status.equals("DRAFT") || status.equals("OPEN");
    }

    /** A member's part in a joint pool. */
    public record Participant(Party member, boolean joined, int demands) {}

    /** The pledges that the reader may see; none in lists. */
    public List<Pledge> allPledges() {
        return pledges == null ? List.of() : pledges;
    }

    /** How many have pledged, as far as the reader may know. */
    public long pledgers() {
        return pledgeCount == null ? allPledges().size() : pledgeCount;
    }

    /** The parties that the reader may know of; none unless it is a joint pool. */
    public List<Participant> allParties() {
        return parties == null ? List.of() : parties;
    }

    /** Whether this pool gathers the pools of several demands. */
    public boolean isJoint() {
        return demandId == null;
    }

    /** Whether that demand of the reader's member is in this joint pool. */
    public boolean gathers(String demand) {
        return lines.stream().anyMatch(line -> String.valueOf(line.demandId()).equals(demand));
    }

    /** Whether work on the pool is under way. */
    public boolean isWorkedOn() {
        return job != null && job.isGoingOn();
    }

    /** Whether rules can be tried. */
    public boolean isTriable() {
        return jointPoolId == null && (status.equals("OPEN") || status.equals("LOCKED"));
    }

    /** Whether its leader moves it, rather than the joint pool that it follows. */
    public boolean isOnItsOwn() {
        return jointPoolId == null;
    }
}
