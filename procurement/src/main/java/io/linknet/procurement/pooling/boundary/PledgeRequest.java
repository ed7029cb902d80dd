package io.linknet.procurement.pooling.boundary;

import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.pooling.entity.PledgedLine;
import io.linknet.procurement.pooling.entity.PoolProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /pools/{id}/pledges}.
 *
 * @param demandRevision the version of the demand that was looked at; not checked when absent
 * @param lines one per demand line that is answered
 */
public record PledgeRequest(
        @Nullable @Positive Integer demandRevision,
        @NotNull @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

    /**
     * What is pledged for one demand line.
     *
     * @param demandLine the demand line's number
     * @param gradeCode grade of the goods; the requested one when absent
     * @param earliest first day they can be delivered, ISO 8601
     * @param latest last day they can be delivered, ISO 8601
     * @param lowestPrice the least they are sold for per unit
     * @param minimumLot the least the cooperative delivers
     * @param farmers who has how much
     */
    public record Line(
            @Positive int demandLine,
            @Nullable @Size(min = 1, max = 20) String gradeCode,
            @NotNull LocalDate earliest,
            @NotNull LocalDate latest,
            @NotNull @Valid UnitPriceBody lowestPrice,
            @Nullable @Valid @AboveZero QuantityBody minimumLot,
            @NotNull @NotEmpty @Size(max = 2000) List<@NotNull @Valid Part> farmers) {

        PledgedLine toDomain(int index) {
            var at = "/lines/" + index;
            if (latest.isBefore(earliest)) {
                throw KernelProblem.WINDOW_REVERSED.at(at + "/latest", earliest, latest);
            }
            return new PledgedLine(
                    demandLine,
                    false,
                    gradeCode == null ? "" : gradeCode,
                    new DeliveryWindow(earliest, latest),
                    lowestPrice.toDomain(),
                    minimumLot == null ? null : minimumLot.toDomain(),
                    parts(at));
        }

        private Map<UUID, Quantity> parts(String at) {
            var parts = new LinkedHashMap<UUID, Quantity>();
            for (var index = 0; index < farmers.size(); index++) {
                var part = farmers.get(index);
                if (parts.put(part.farmerId(), part.quantity().toDomain()) != null) {
                    throw PoolProblem.FARMER_NAMED_TWICE.at(at + "/farmers/" + index + "/farmerId");
                }
            }
            return parts;
        }
    }

    /** What one farmer has. */
    public record Part(@NotNull UUID farmerId, @NotNull @Valid @AboveZero QuantityBody quantity) {}

    List<PledgedLine> toDomain() {
        var pledged = new ArrayList<PledgedLine>();
        for (var line : lines) {
            pledged.add(line.toDomain(pledged.size()));
        }
        return pledged;
    }
}
