package io.linknet.procurement.demand.boundary;

import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.KnownCurrency;
import io.linknet.kernel.rest.PlainDecimal;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.demand.control.CarriageBody;
import io.linknet.procurement.demand.entity.Audience;
import io.linknet.procurement.demand.entity.Demand;
import io.linknet.procurement.demand.entity.DemandDraft;
import io.linknet.procurement.demand.entity.DemandProblem;
import io.linknet.procurement.demand.entity.RequestedLine;
import io.linknet.procurement.demand.entity.Zone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /demands/{id}/terms}: the whole demand as it is to stand.
 *
 * @param reason why it is amended
 * @param lines those that stand, in their order and with their numbers, then new ones without; nothing asked withdraws a line
 */
public record AmendmentRequest(
        @NotNull @NotBlank @Size(max = 120) String title,
        @NotNull @KnownCurrency String currency,
        @NotNull @NotBlank @Size(max = 200) String place,
        @Nullable LocalDate answerBy,
        @Nullable Audience audience,
        @Nullable @Size(max = 500) List<@NotNull UUID> invited,
        @Nullable @Valid CarriageBody carriage,
        @Nullable @Size(max = 500) String reason,
        @NotNull @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

    /**
     * One line; see {@link DemandRequest.Line} for the parts.
     *
     * @param line the number of a line that stands; absent for a new one
     * @param quantity how much; nothing withdraws the line
     */
    public record Line(
            @Nullable @Positive Integer line,
            @NotNull @Size(max = 40) String materialCode,
            @NotNull @Size(max = 20) String gradeCode,
            @NotNull @Valid QuantityBody quantity,
            @NotNull LocalDate windowFrom,
            @NotNull LocalDate windowTo,
            @NotNull @Valid @AboveZero UnitPriceBody priceCeiling,
            @Nullable Boolean fixedPrice,
            @Nullable Zone zone,
            @Nullable @PlainDecimal(digits = 2) @DecimalMax("100") String overTolerancePercent,
            @Nullable @PlainDecimal(digits = 2) @DecimalMax("100") String underTolerancePercent,
            @Nullable @Valid @AboveZero QuantityBody minimumLot,
            @Nullable @Min(1) @Max(3) Integer priority,
            @Nullable @Valid @AboveZero QuantityBody packSize) {

        RequestedLine toDomain(int index) {
            return new DemandRequest.Line(
                            materialCode,
                            gradeCode,
                            quantity,
                            windowFrom,
                            windowTo,
                            priceCeiling,
                            fixedPrice,
                            zone,
                            overTolerancePercent,
                            underTolerancePercent,
                            minimumLot,
                            priority,
                            packSize)
                    .toDomain(index);
        }
    }

    DemandDraft toDomain() {
        var requested = new ArrayList<RequestedLine>();
        var named = true;
        for (var line : lines) {
            var place = requested.size() + 1;
            if (line.line() != null && (!named || line.line() != place)) {
                throw DemandProblem.LINE_OUT_OF_PLACE.at("/lines/" + (place - 1) + "/line", line.line(), place);
            }
            named = line.line() != null;
            requested.add(line.toDomain(place - 1));
        }
        return new DemandDraft(
                title.strip(),
                Currency.getInstance(currency),
                place.strip(),
                answerBy,
                audience == null ? Audience.OPEN : audience,
                invited == null ? Set.of() : Set.copyOf(invited),
                CarriageBody.toDomain(carriage),
                requested);
    }

    /** Makes sure that every line that stands is spoken of. */
    void requireAllOf(Demand demand) {
        var named = lines.stream().filter(line -> line.line() != null).count();
        if (named != demand.lines().size()) {
            throw DemandProblem.LINES_LEFT_OUT.at("/lines", demand.lines().size());
        }
    }
}
