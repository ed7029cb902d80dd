package io.linknet.procurement.pooling.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.demand.control.CarriageBody;
import io.linknet.procurement.demand.control.DemandTerms;
import io.linknet.procurement.job.boundary.JobView;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.pooling.entity.Direction;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolParty;
import io.linknet.procurement.pooling.entity.PoolStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pool with the demand it is for, or a joint pool with what of it is the reader's.
 *
 * <p>{@code pledges}, {@code clearing} and {@code parties} stand in the single view only. A joint pool has no demand,
 * number or place of its own; its lines are those of the reader's own demands.
 *
 * @param answerUntil first moment at which no pledge is taken any more
 * @param minimumMissed whether less than the minimum was pledged when pledging ended
 * @param abandoned why everything was put to nothing
 * @param jointPoolId the joint pool that this one follows
 * @param pledgeCount how many have pledged, for the leader; of a large pool the first 500 pledges are shown
 * @param parties who takes part in a joint pool, as far as the reader may know
 * @param job the work on this pool that the reader's member has asked for last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record PoolView(
        UUID id,
        long version,
        PoolStatus status,
        Direction direction,
        @Nullable UUID demandId,
        @Nullable String demandNumber,
        String title,
        PartyView leader,
        String currency,
        @Nullable String place,
        @Nullable CarriageBody carriage,
        @Nullable Integer demandRevision,
        @Nullable LocalDate answerBy,
        @Nullable Instant answerUntil,
        @Nullable String minimumPercent,
        boolean minimumMissed,
        int settledDays,
        @Nullable UUID jointPoolId,
        Instant openedAt,
        @Nullable Instant lockedAt,
        @Nullable Instant clearedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable String abandoned,
        List<Line> lines,
        @Nullable Long pledgeCount,
        @Nullable List<PledgeView> pledges,
        @Nullable ClearingView clearing,
        @Nullable List<Participant> parties,
        @Nullable JobView job) {

    /** A member's part in a joint pool. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(RELATION)
    public record Participant(PartyView member, boolean joined, int demands, @Nullable Instant joinedAt) {

        static Participant of(PoolParty party, PartyView member) {
            return new Participant(member, party.isIn(), party.demands(), party.joinedAt());
        }
    }

    /** What the demand asks on one line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(RELATION)
    public record Line(
            UUID demandId,
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

        static Line of(UUID demandId, DemandTerms.Line line) {
            return new Line(
                    demandId,
                    line.line(),
                    line.materialCode(),
                    line.gradeCode(),
                    QuantityBody.of(line.quantity()),
                    line.window().from(),
                    line.window().to(),
                    UnitPriceBody.of(line.priceCeiling()),
                    line.fixedPrice(),
                    line.zone(),
                    QuantityBody.ofNullable(line.minimumLot()),
                    null);
        }

        Line withPledged(BigDecimal sum) {
            var said = new QuantityBody(plain(sum), quantity.unit());
            return new Line(
                    demandId,
                    line,
                    materialCode,
                    gradeCode,
                    quantity,
                    windowFrom,
                    windowTo,
                    priceCeiling,
                    fixedPrice,
                    zone,
                    minimumLot,
                    said);
        }

        private static String plain(BigDecimal sum) {
            return sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
        }
    }

    static PoolView of(
            Pool pool,
            DemandTerms demand,
            PartyView leader,
            @Nullable List<PledgeView> pledges,
            @Nullable ClearingView clearing,
            @Nullable JobView job) {
        return of(
                pool,
                new Heading(
                        demand.id(),
                        demand.number(),
                        demand.title(),
                        demand.currency(),
                        demand.place(),
                        demand.carriage(),
                        demand.revision(),
                        demand.answerBy()),
                leader,
                lines(List.of(demand)),
                pledges,
                clearing,
                null,
                job);
    }

    /** A joint pool, with what of it is the reader's. */
    static PoolView joint(
            Pool pool,
            PartyView organiser,
            List<DemandTerms> own,
            @Nullable List<PledgeView> pledges,
            @Nullable ClearingView clearing,
            @Nullable List<Participant> parties,
            @Nullable JobView job) {
        var heading = new Heading(
                null, null, requireNonNull(pool.title()), requireNonNull(pool.currency()), null, null, null, null);
        return of(pool, heading, organiser, lines(own), pledges, clearing, parties, job);
    }

    private static List<Line> lines(List<DemandTerms> demands) {
        return demands.stream()
                .flatMap(demand -> demand.lines().stream().map(line -> Line.of(demand.id(), line)))
                .toList();
    }

    private static PoolView of(
            Pool pool,
            Heading heading,
            PartyView leader,
            List<Line> lines,
            @Nullable List<PledgeView> pledges,
            @Nullable ClearingView clearing,
            @Nullable List<Participant> parties,
            @Nullable JobView job) {
        var terms = pool.terms();
        var minimum = terms.minimumPercent();
        var moments = pool.moments();
        return new PoolView(
                pool.id(),
                pool.version(),
                pool.status(),
                pool.direction(),
                heading.demandId(),
                heading.number(),
                heading.title(),
                leader,
                heading.currency().getCurrencyCode(),
                heading.place(),
                heading.carriage(),
                heading.revision(),
                heading.answerBy(),
                terms.answerUntil(),
                minimum == null ? null : minimum.stripTrailingZeros().toPlainString(),
                pool.isMinimumMissed(),
                terms.settledDays(),
                pool.jointId(),
                moments.openedAt(),
                moments.lockedAt(),
                moments.clearedAt(),
                moments.publishedAt(),
                moments.closesAt(),
                moments.closedAt(),
                pool.abandoned(),
                lines,
                null,
                pledges,
                clearing,
                parties,
                job);
    }

    /** The same with what is pledged in all, for the leader. */
    PoolView withSums(long count, Map<UUID, Map<Integer, BigDecimal>> sums) {
        var summed = lines.stream()
                .map(line -> line.withPledged(
                        sums.getOrDefault(line.demandId(), Map.of()).getOrDefault(line.line(), BigDecimal.ZERO)))
                .toList();
        return with(summed, count, pledges);
    }

    /** The same with other views of its pledges. */
    PoolView withPledges(List<PledgeView> shown) {
        return with(lines, pledgeCount, shown);
    }

    private PoolView with(List<Line> shownLines, @Nullable Long count, @Nullable List<PledgeView> shownPledges) {
        return new PoolView(
                id,
                version,
                status,
                direction,
                demandId,
                demandNumber,
                title,
                leader,
                currency,
                place,
                carriage,
                demandRevision,
                answerBy,
                answerUntil,
                minimumPercent,
                minimumMissed,
                settledDays,
                jointPoolId,
                openedAt,
                lockedAt,
                clearedAt,
                publishedAt,
                closesAt,
                closedAt,
                abandoned,
                shownLines,
                count,
                shownPledges,
                clearing,
                parties,
                job);
    }

    /** How a pool is called and where its goods go. */
    private record Heading(
            @Nullable UUID demandId,
            @Nullable String number,
            String title,
            Currency currency,
            @Nullable String place,
            @Nullable CarriageBody carriage,
            @Nullable Integer revision,
            @Nullable LocalDate answerBy) {}
}
