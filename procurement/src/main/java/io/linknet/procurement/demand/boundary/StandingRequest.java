package io.linknet.procurement.demand.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.rest.KnownCurrency;
import io.linknet.kernel.rest.PlainDecimal;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.demand.control.CarriageBody;
import io.linknet.procurement.demand.control.StandingLine;
import io.linknet.procurement.demand.entity.Audience;
import io.linknet.procurement.demand.entity.Horizons;
import io.linknet.procurement.demand.entity.StandingDraft;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /standing-demands}; days before the first day of each delivery.
 *
 * @param carriage who brings the goods; sellers, from anywhere, when absent
 * @param firstDay first day of the first delivery; the others follow every seven days
 * @param lastDay no delivery begins after it; without one until it is ended
 * @param windowDays days a delivery may take
 * @param leadDays its demand is posted so many days before
 * @param answerDays pledges are taken until so many days before
 * @param firmDays its lines are firm when it is so near
 * @param semiFirmDays its lines are nearly firm when it is so near, else a forecast
 */
public record StandingRequest(
        @NotNull @NotBlank @Size(max = 120) String title,
        @NotNull @KnownCurrency String currency,
        @NotNull @NotBlank @Size(max = 200) String place,
        @Nullable Audience audience,
        @Nullable @Size(max = 500) List<@NotNull UUID> invited,
        @Nullable @Valid CarriageBody carriage,
        @NotNull LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Min(1) @Max(31) int windowDays,
        @Min(1) @Max(366) int leadDays,
        @Min(0) @Max(366) int answerDays,
        @Min(0) @Max(366) int firmDays,
        @Min(0) @Max(366) int semiFirmDays,
        @NotNull @NotEmpty @Size(max = 100) List<@NotNull @Valid Line> lines) {

    /** One material asked for each time; see {@link DemandRequest.Line} for the parts. */
    public record Line(
            @NotNull @Size(max = 40) String materialCode,
            @NotNull @Size(max = 20) String gradeCode,
            @NotNull @Valid @AboveZero QuantityBody quantity,
            @NotNull @Valid @AboveZero UnitPriceBody priceCeiling,
            @Nullable Boolean fixedPrice,
            @Nullable @PlainDecimal(digits = 2) @DecimalMax("100") String overTolerancePercent,
            @Nullable @PlainDecimal(digits = 2) @DecimalMax("100") String underTolerancePercent,
            @Nullable @Valid @AboveZero QuantityBody minimumLot,
            @Nullable @Min(1) @Max(3) Integer priority,
            @Nullable @Valid @AboveZero QuantityBody packSize) {

        StandingLine toDomain() {
            return new StandingLine(
                    materialCode,
                    gradeCode,
                    quantity,
                    priceCeiling,
                    Boolean.TRUE.equals(fixedPrice),
                    overTolerancePercent == null ? "0" : overTolerancePercent,
                    underTolerancePercent == null ? "0" : underTolerancePercent,
                    minimumLot,
                    priority,
                    packSize);
        }
    }

    StandingDraft toDomain() {
        return new StandingDraft(
                title.strip(),
                Currency.getInstance(currency),
                place.strip(),
                audience == null ? Audience.OPEN : audience,
                json(invited == null ? List.of() : invited),
                carriage == null ? null : json(carriage),
                firstDay,
                lastDay,
                new Horizons(windowDays, leadDays, answerDays, firmDays, semiFirmDays),
                json(lines.stream().map(Line::toDomain).toList()));
    }

    private static String json(Object kept) {
        try {
            return Json.mapper().writeValueAsString(kept);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("what was read can be written", unwritable);
        }
    }
}
