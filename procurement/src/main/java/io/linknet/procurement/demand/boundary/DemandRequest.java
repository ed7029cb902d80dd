package io.linknet.procurement.demand.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.KnownCurrency;
import io.linknet.kernel.rest.PlainDecimal;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.demand.control.CarriageBody;
import io.linknet.procurement.demand.entity.Audience;
import io.linknet.procurement.demand.entity.Demand;
import io.linknet.procurement.demand.entity.DemandDraft;
import io.linknet.procurement.demand.entity.RequestedLine;
import io.linknet.procurement.demand.entity.Zone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /demands}.
 *
 * @param title in the leader's words
 * @param currency ISO 4217
 * @param place where the goods are wanted
 * @param answerBy last day for pledges, ISO 8601
 * @param audience open to all unless it says otherwise
 * @param invited ids of the members that may answer
 * @param carriage who brings the goods; sellers, from anywhere, when absent
 * @param lines one per material, 1 to 500
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record DemandRequest(
        @NotNull @NotBlank @Size(max = 120) String title,
        @NotNull @KnownCurrency String currency,
        @NotNull @NotBlank @Size(max = 200) String place,
        @Nullable LocalDate answerBy,
        @Nullable Audience audience,
        @Classified(value = SECRET, marks = TRADE_SECRET) @Nullable @Size(max = 500) List<@NotNull UUID> invited,
        @Nullable @Valid CarriageBody carriage,
        @NotNull @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

    /**
     * One material asked for.
     *
     * @param materialCode code of the catalogue
     * @param gradeCode the grade that is good enough
     * @param quantity how much
     * @param windowFrom first welcome day, ISO 8601
     * @param windowTo last welcome day, ISO 8601
     * @param priceCeiling the most that is paid per unit
     * @param fixedPrice whether exactly that is paid; no when absent
     * @param zone how binding the line is; {@code FIRM} when absent
     * @param overTolerancePercent 0 when absent
     * @param underTolerancePercent 0 when absent
     * @param minimumLot the least that one cooperative delivers
     * @param priority 1 to 3, 1 is covered first; 2 when absent
     * @param packSize whole multiples of it alone are delivered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(RELATION)
    public record Line(
            @NotNull @Size(max = 40) String materialCode,
            @NotNull @Size(max = 20) String gradeCode,
            @NotNull @Valid @AboveZero QuantityBody quantity,
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
            if (windowTo.isBefore(windowFrom)) {
                throw KernelProblem.WINDOW_REVERSED.at("/lines/" + index + "/windowTo", windowFrom, windowTo);
            }
            return new RequestedLine(
                    materialCode,
                    gradeCode,
                    quantity.toDomain(),
                    new DeliveryWindow(windowFrom, windowTo),
                    priceCeiling.toDomain(),
                    Boolean.TRUE.equals(fixedPrice),
                    zone == null ? Zone.FIRM : zone,
                    percent(overTolerancePercent),
                    percent(underTolerancePercent),
                    minimumLot == null ? null : minimumLot.toDomain(),
                    priority == null ? RequestedLine.USUAL_PRIORITY : priority,
                    packSize == null ? null : packSize.toDomain());
        }

        static Line copy(RequestedLine line, int days) {
            return new Line(
                    line.materialCode(),
                    line.gradeCode(),
                    QuantityBody.of(line.quantity()),
                    line.window().from().plusDays(days),
                    line.window().to().plusDays(days),
                    UnitPriceBody.of(line.priceCeiling()),
                    line.fixedPrice(),
                    line.zone(),
                    line.overTolerancePercent().toPlainString(),
                    line.underTolerancePercent().toPlainString(),
                    QuantityBody.ofNullable(line.minimumLot()),
                    line.priority(),
                    QuantityBody.ofNullable(line.packSize()));
        }

        private static BigDecimal percent(@Nullable String text) {
            return text == null ? BigDecimal.ZERO : new BigDecimal(text);
        }
    }

    /** The demand as a new one, every day moved by so many; lines that were withdrawn are left out. */
    static DemandRequest copy(Demand demand, List<UUID> invited, int days) {
        var last = demand.answerBy();
        return new DemandRequest(
                demand.title(),
                demand.currency().getCurrencyCode(),
                demand.place(),
                last == null ? null : last.plusDays(days),
                demand.audience(),
                demand.audience() == Audience.INVITED ? invited : null,
                CarriageBody.of(demand.carriage()),
                demand.lines().values().stream()
                        .filter(line -> !line.isWithdrawn())
                        .map(line -> Line.copy(line, days))
                        .toList());
    }

    DemandDraft toDomain() {
        var requested = new ArrayList<RequestedLine>();
        for (var line : lines) {
            requested.add(line.toDomain(requested.size()));
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

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
