package io.linknet.procurement.pooling.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.FARMER;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;
import static io.linknet.kernel.data.Purpose.FARMERS_TRADE;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.demand.control.DemandTerms;
import io.linknet.procurement.farmer.control.NamedFarmers.LineKey;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.pooling.entity.FarmerShare;
import io.linknet.procurement.pooling.entity.Misfit;
import io.linknet.procurement.pooling.entity.Pledge;
import io.linknet.procurement.pooling.entity.PledgeLine;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolStatus;
import io.linknet.procurement.pooling.entity.ShareState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pledge; {@code farmers} stands in the own cooperative's view alone, {@code named} in the leader's while a grant says so.
 *
 * @param demandRevision the version of the demand that it was made for or answered to
 * @param awaitsAnswer whether the demand was amended since
 * @param poolStatus where its pool stands; in the list of the own ones
 * @param answerUntil until when it can be said anew; in the list of the own ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record PledgeView(
        UUID id,
        long version,
        UUID poolId,
        UUID demandId,
        String demandNumber,
        String demandTitle,
        PartyView cooperative,
        Instant madeAt,
        int demandRevision,
        boolean awaitsAnswer,
        @Nullable PoolStatus poolStatus,
        @Nullable Instant answerUntil,
        List<Line> lines) {

    /**
     * What is pledged for one demand line.
     *
     * @param forecast whether it binds nobody
     * @param misfit why it does not count until the cooperative has answered
     * @param named names of farmers behind it, as far as they and their cooperative have agreed to it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(RELATION)
    public record Line(
            int demandLine,
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            LocalDate earliest,
            LocalDate latest,
            @Classified(value = RELATION, marks = TRADE_SECRET) UnitPriceBody lowestPrice,
            @Nullable QuantityBody minimumLot,
            boolean forecast,
            @Nullable Misfit misfit,
            @Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE) @Nullable
                    List<Part> farmers,
            @Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE) @Nullable
                    List<String> named) {

        Line with(@Nullable List<String> names) {
            return new Line(
                    demandLine,
                    materialCode,
                    gradeCode,
                    quantity,
                    earliest,
                    latest,
                    lowestPrice,
                    minimumLot,
                    forecast,
                    misfit,
                    farmers,
                    names);
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /**
     * What one farmer has.
     *
     * @param state how far the farmer stands behind it; what is {@code DECLINED} is not in the line's quantity
     */
    @Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE)
    public record Part(UUID farmerId, String name, QuantityBody quantity, UUID shareId, ShareState state) {
        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /** As the leader sees it: no farmer in it. */
    static PledgeView forLeader(Pledge pledge, DemandTerms demand, PartyView cooperative) {
        return of(pledge, demand, cooperative, null);
    }

    /** As the own cooperative sees it. */
    static PledgeView forCooperative(
            Pledge pledge, DemandTerms demand, PartyView cooperative, Map<UUID, String> farmerNames) {
        return of(pledge, demand, cooperative, farmerNames);
    }

    /** The same with what the list tells of its pool. */
    PledgeView in(Pool pool) {
        return with(pool.status(), pool.terms().answerUntil(), lines);
    }

    /** The same with the names that were granted. */
    PledgeView with(Map<LineKey, List<String>> names) {
        return with(
                poolStatus,
                answerUntil,
                lines.stream()
                        .map(line -> line.with(names.get(new LineKey(id, line.demandLine()))))
                        .toList());
    }

    private PledgeView with(@Nullable PoolStatus status, @Nullable Instant until, List<Line> said) {
        return new PledgeView(
                id,
                version,
                poolId,
                demandId,
                demandNumber,
                demandTitle,
                cooperative,
                madeAt,
                demandRevision,
                awaitsAnswer,
                status,
                until,
                said);
    }

    private static PledgeView of(
            Pledge pledge, DemandTerms demand, PartyView cooperative, @Nullable Map<UUID, String> farmerNames) {
        return new PledgeView(
                pledge.id(),
                pledge.version(),
                pledge.poolId(),
                pledge.demandId(),
                demand.number(),
                demand.title(),
                cooperative,
                pledge.madeAt(),
                pledge.demandRevision(),
                pledge.demandRevision() < demand.revision(),
                null,
                null,
                pledge.lines().stream()
                        .map(line -> line(line, demand, demand.currency(), farmerNames))
                        .toList());
    }

    private static Line line(
            PledgeLine line, DemandTerms demand, Currency currency, @Nullable Map<UUID, String> farmerNames) {
        return new Line(
                line.demandLine(),
                demand.line(line.demandLine()).orElseThrow().materialCode(),
                line.gradeCode(),
                QuantityBody.of(line.quantity()),
                line.available().from(),
                line.available().to(),
                UnitPriceBody.of(line.lowestPrice(currency)),
                QuantityBody.ofNullable(line.minimumLot()),
                line.isForecast(),
                line.misfit(),
                farmerNames == null
                        ? null
                        : line.farmers().stream()
                                .map(part -> part(part, farmerNames))
                                .toList(),
                null);
    }

    private static Part part(FarmerShare share, Map<UUID, String> names) {
        var name = names.getOrDefault(share.farmerId(), share.farmerId().toString());
        return new Part(share.farmerId(), name, QuantityBody.of(share.quantity()), share.id(), share.state());
    }
}
