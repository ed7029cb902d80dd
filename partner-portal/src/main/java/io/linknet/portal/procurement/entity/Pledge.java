package io.linknet.portal.procurement.entity;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a cooperative offers to a pool. */
public record Pledge(
        UUID id, @Nullable UUID demandId, Party cooperative, Instant madeAt, boolean awaitsAnswer, List<Line> lines) {

    /**
     * What is pledged for one demand line; the farmers in the own cooperative's view alone.
     *
     * @param named names of farmers that the leader may see by a grant
     */
    public record Line(
            int demandLine,
            String gradeCode,
            QuantityBody quantity,
            LocalDate earliest,
            LocalDate latest,
            UnitPriceBody lowestPrice,
            @Nullable QuantityBody minimumLot,
            boolean forecast,
            @Nullable String misfit,
            @Nullable List<Part> farmers,
            @Nullable List<String> named) {

        /** The names that were granted, in one line; empty where there are none. */
        public String names() {
            return named == null ? "" : String.join(", ", named);
        }

        /** Who has how much; nobody outside the own cooperative's view. */
        public List<Part> allFarmers() {
            return farmers == null ? List.of() : farmers;
        }
    }

    /**
     * What one farmer has.
     *
     * @param state how far the farmer stands behind it; what is {@code DECLINED} does not count
     */
    public record Part(UUID farmerId, String name, QuantityBody quantity, String state) {

        /** Whether it is in the line's quantity. */
        public boolean counts() {
            return !state.equals("DECLINED");
        }
    }

    /** What is pledged for that demand line, if anything. */
    public Optional<Line> line(int demandLine) {
        return lines.stream().filter(line -> line.demandLine() == demandLine).findFirst();
    }

    /** Whether it is a pledge for the demand of that line. */
    public boolean isFor(Pool.Line asked) {
        return demandId == null || asked.demandId() == null || demandId.equals(asked.demandId());
    }
}
