package io.linknet.procurement.demand.control;

import static io.linknet.kernel.data.DataClass.SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.demand.entity.RequestedLine;
import io.linknet.procurement.demand.entity.Zone;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One material that a standing demand asks for each time; see {@link RequestedLine} for the parts.
 *
 * @param priority 1 to 3, 1 is covered first; 2 when absent, as in those set up before it could be said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(SECRET)
public record StandingLine(
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

    private static final TypeReference<List<StandingLine>> LINES = new TypeReference<>() {};

    /** Asks for it in one delivery. */
    RequestedLine in(DeliveryWindow window, Zone zone) {
        return new RequestedLine(
                materialCode,
                gradeCode,
                quantity.toDomain(),
                window,
                priceCeiling.toDomain(),
                fixedPrice,
                zone,
                new BigDecimal(overTolerancePercent),
                new BigDecimal(underTolerancePercent),
                minimumLot == null ? null : minimumLot.toDomain(),
                priority == null ? RequestedLine.USUAL_PRIORITY : priority,
                packSize == null ? null : packSize.toDomain());
    }

    /** Reads what a standing demand keeps. */
    public static List<StandingLine> read(String json) {
        try {
            return Json.lenient().readValue(json, LINES);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("kept lines are always readable", unreadable);
        }
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
