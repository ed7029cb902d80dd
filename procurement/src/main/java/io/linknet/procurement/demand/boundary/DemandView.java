package io.linknet.procurement.demand.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.demand.control.CarriageBody;
import io.linknet.procurement.demand.entity.Audience;
import io.linknet.procurement.demand.entity.Demand;
import io.linknet.procurement.demand.entity.DemandStatus;
import io.linknet.procurement.demand.entity.RequestedLine;
import io.linknet.procurement.demand.entity.Zone;
import io.linknet.procurement.member.control.PartyView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A demand as {@code GET /demands} shows it; {@code invited} is for its leader alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record DemandView(
        UUID id,
        long version,
        String number,
        PartyView leader,
        String title,
        String currency,
        String place,
        @Nullable LocalDate answerBy,
        Audience audience,
        DemandStatus status,
        Instant postedAt,
        int revision,
        @Nullable String withdrawn,
        @Classified(value = SECRET, marks = TRADE_SECRET) @Nullable List<UUID> invited,
        @Nullable CarriageBody carriage,
        List<Line> lines) {

    /** One material asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(RELATION)
    public record Line(
            int line,
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            LocalDate windowFrom,
            LocalDate windowTo,
            UnitPriceBody priceCeiling,
            boolean fixedPrice,
            Zone zone,
            String overTolerancePercent,
            String underTolerancePercent,
            @Nullable QuantityBody minimumLot,
            int priority,
            @Nullable QuantityBody packSize) {

        static Line of(int number, RequestedLine line) {
            return new Line(
                    number,
                    line.materialCode(),
                    line.gradeCode(),
                    QuantityBody.of(line.quantity()),
                    line.window().from(),
                    line.window().to(),
                    UnitPriceBody.of(line.priceCeiling()),
                    line.fixedPrice(),
                    line.zone(),
                    line.overTolerancePercent().toPlainString(),
                    line.underTolerancePercent().toPlainString(),
                    QuantityBody.ofNullable(line.minimumLot()),
                    line.priority(),
                    QuantityBody.ofNullable(line.packSize()));
        }
    }

    static DemandView of(Demand demand, PartyView leader, @Nullable List<UUID> invited) {
        return new DemandView(
                demand.id(),
                demand.version(),
                demand.number(),
                leader,
                demand.title(),
                demand.currency().getCurrencyCode(),
                demand.place(),
                demand.answerBy(),
                demand.audience(),
                demand.status(),
                demand.postedAt(),
                demand.revision(),
                demand.withdrawn(),
                invited,
                CarriageBody.of(demand.carriage()),
                demand.lines().entrySet().stream()
                        .map(entry -> Line.of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
