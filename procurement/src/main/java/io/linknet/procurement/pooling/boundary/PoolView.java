package io.linknet.procurement.pooling.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.demand.control.DemandTerms;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pool with the demand it is for; {@code pledges} and {@code clearing} stand in the single view only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PoolView(
        UUID id,
        long version,
        PoolStatus status,
        UUID demandId,
        String demandNumber,
        String title,
        PartyView leader,
        String currency,
        String place,
        @Nullable LocalDate answerBy,
        Instant openedAt,
        @Nullable Instant lockedAt,
        @Nullable Instant clearedAt,
        @Nullable Instant publishedAt,
        List<Line> lines,
        @Nullable List<PledgeView> pledges,
        @Nullable ClearingView clearing) {

    /** What the demand asks on one line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            int line,
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            LocalDate windowFrom,
            LocalDate windowTo,
            UnitPriceBody priceCeiling,
            @Nullable QuantityBody minimumLot) {

        static Line of(DemandTerms.Line line) {
            return new Line(
                    line.line(),
                    line.materialCode(),
                    line.gradeCode(),
                    QuantityBody.of(line.quantity()),
                    line.window().from(),
                    line.window().to(),
                    UnitPriceBody.of(line.priceCeiling()),
                    QuantityBody.ofNullable(line.minimumLot()));
        }
    }

    static PoolView of(
            Pool pool,
            DemandTerms demand,
            PartyView leader,
            @Nullable List<PledgeView> pledges,
            @Nullable ClearingView clearing) {
        return new PoolView(
                pool.id(),
                pool.version(),
                pool.status(),
                pool.demandId(),
                demand.number(),
                demand.title(),
                leader,
                demand.currency().getCurrencyCode(),
                demand.place(),
                demand.answerBy(),
                pool.openedAt(),
                pool.lockedAt(),
                pool.clearedAt(),
                pool.publishedAt(),
                demand.lines().stream().map(Line::of).toList(),
                pledges,
                clearing);
    }
}
