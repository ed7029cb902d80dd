package io.linknet.procurement.demand.control;

import static io.linknet.kernel.data.DataClass.RELATION;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.demand.entity.Audience;
import io.linknet.procurement.demand.entity.Demand;
import io.linknet.procurement.demand.entity.RequestedLine;
import io.linknet.procurement.demand.entity.Zone;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a demand asks, as its history and the log of evidence keep it; who is invited stands in neither. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record DemandContent(
        String title,
        String currency,
        String place,
        @Nullable LocalDate answerBy,
        Audience audience,
        @Nullable CarriageBody carriage,
        List<Line> lines) {

    /** One material asked for; of no quantity when the line is withdrawn. */
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
            @Nullable Integer priority,
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
                    line.overTolerancePercent().stripTrailingZeros().toPlainString(),
                    line.underTolerancePercent().stripTrailingZeros().toPlainString(),
                    QuantityBody.ofNullable(line.minimumLot()),
                    line.priority(),
                    QuantityBody.ofNullable(line.packSize()));
        }
    }

    static DemandContent of(Demand demand) {
        return new DemandContent(
                demand.title(),
                demand.currency().getCurrencyCode(),
                demand.place(),
                demand.answerBy(),
                demand.audience(),
                CarriageBody.of(demand.carriage()),
                demand.lines().entrySet().stream()
                        .map(entry -> Line.of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    static DemandContent read(String json) {
        try {
            return Json.lenient().readValue(json, DemandContent.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept version is always readable", unreadable);
        }
    }

    String json() {
        try {
            return Json.mapper().writeValueAsString(this);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a demand is always writable", unwritable);
        }
    }
}
