package io.linknet.logistics.shipment.boundary;

import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.logistics.gs1.Lgtin;
import io.linknet.logistics.shipment.control.LoadPlan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /shipments}.
 *
 * @param carrierId a carrier, or the seller itself when it drives
 * @param vehicle number plate
 * @param plannedArrival calendar of Asia/Shanghai
 */
public record ShipmentRequest(
        @NotNull UUID carrierId,
        @Nullable @Size(max = 40) String vehicle,
        @NotNull LocalDate plannedArrival,
        @NotEmpty @Size(max = 200) List<@Valid @NotNull Line> lines) {

    /** Lots for one order line. */
    public record Line(
            @NotNull UUID orderId,
            @Positive int orderLine,
            @NotEmpty @Size(max = 200) List<@Valid @NotNull LotPart> lots) {

        LoadPlan.Line toDomain() {
            return new LoadPlan.Line(
                    orderId, orderLine, lots.stream().map(LotPart::toDomain).toList());
        }
    }

    /**
     * A part from one lot.
     *
     * @param lotNumber absent to be given the next free one
     * @param producedOn day of harvest or making
     * @param origin where it grew or was made, for people to read
     */
    public record LotPart(
            @Nullable @Pattern(regexp = Lgtin.LOT_FORM) String lotNumber,
            @NotNull @Valid @AboveZero QuantityBody quantity,
            @NotNull LocalDate producedOn,
            @NotBlank @Size(max = 120) String origin) {

        LoadPlan.LotPart toDomain() {
            return new LoadPlan.LotPart(lotNumber, quantity.toDomain(), producedOn, origin.strip());
        }
    }

    LoadPlan toDomain() {
        return new LoadPlan(
                new MemberId(carrierId),
                vehicle,
                plannedArrival,
                lines.stream().map(Line::toDomain).toList());
    }
}
