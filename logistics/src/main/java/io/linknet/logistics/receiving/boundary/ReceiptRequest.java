package io.linknet.logistics.receiving.boundary;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.value.Quantity;
import io.linknet.logistics.receiving.entity.WeighIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /shipments/{id}/receipt}: every lot of the notice exactly once. */
public record ReceiptRequest(@NotEmpty @Size(max = 1000) List<@Valid @NotNull Line> lines) {

    /**
     * The scale and the judgement, for one lot on one order line.
     *
     * @param gross vehicle or sacks and goods
     * @param tare vehicle or sacks alone
     * @param deliveredGrade as judged; as ordered when absent
     * @param deductionPercent taken off the price of what is accepted; nothing when absent
     * @param rejected not taken, out of what arrived; nothing when absent
     * @param reason obligatory when something is rejected
     */
    public record Line(
            @NotNull UUID orderId,
            @Positive int orderLine,
            @NotNull UUID lotId,
            @NotNull @Valid QuantityBody gross,
            @NotNull @Valid QuantityBody tare,
            @Nullable @Pattern(regexp = "[A-Za-z0-9+_-]{1,20}") String deliveredGrade,
            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                    BigDecimal deductionPercent,
            @Nullable @Valid QuantityBody rejected,
            @Nullable @Size(max = 400) String reason) {

        WeighIn toDomain() {
            var weighed = gross.toDomain();
            return new WeighIn(
                    orderId,
                    orderLine,
                    lotId,
                    weighed,
                    tare.toDomain(),
                    deliveredGrade,
                    deductionPercent == null ? BigDecimal.ZERO : deductionPercent,
                    rejected == null ? Quantity.zero(weighed.unit()) : rejected.toDomain(),
                    reason);
        }
    }

    List<WeighIn> toDomain() {
        return lines.stream().map(Line::toDomain).toList();
    }
}
