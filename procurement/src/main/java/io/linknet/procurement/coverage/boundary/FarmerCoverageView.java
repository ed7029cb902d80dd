package io.linknet.procurement.coverage.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.FARMER;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.FARMERS_TRADE;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.procurement.coverage.entity.LineCoverage;
import io.linknet.procurement.coverage.entity.Stage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cooperative's own figures of one demand line and a page of the farmers that add up to them.
 *
 * @param items by id; of all pages together each figure is the cooperative's
 * @param next value of {@code after} that fetches the following page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(SECRET)
public record FarmerCoverageView(
        UUID demandId,
        int line,
        QuantityBody pledged,
        QuantityBody allocated,
        QuantityBody confirmed,
        QuantityBody shipped,
        QuantityBody accepted,
        MoneyBody payable,
        List<Part> items,
        @Nullable String next) {

    /** What one farmer has in each figure. */
    @Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE)
    public record Part(
            UUID farmerId,
            String name,
            QuantityBody pledged,
            QuantityBody allocated,
            QuantityBody confirmed,
            QuantityBody shipped,
            QuantityBody accepted,
            MoneyBody payable) {

        static Part of(UUID farmer, LineCoverage coverage, Map<UUID, String> names) {
            return new Part(
                    farmer,
                    names.getOrDefault(farmer, farmer.toString()),
                    QuantityBody.of(coverage.figure(farmer, Stage.PLEDGED)),
                    QuantityBody.of(coverage.figure(farmer, Stage.ALLOCATED)),
                    QuantityBody.of(coverage.figure(farmer, Stage.CONFIRMED)),
                    QuantityBody.of(coverage.figure(farmer, Stage.SHIPPED)),
                    QuantityBody.of(coverage.figure(farmer, Stage.ACCEPTED)),
                    MoneyBody.of(coverage.payable(farmer)));
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    static FarmerCoverageView of(
            UUID demandId, int line, LineCoverage coverage, List<Part> items, @Nullable String next) {
        return new FarmerCoverageView(
                demandId,
                line,
                QuantityBody.of(coverage.figure(Stage.PLEDGED)),
                QuantityBody.of(coverage.figure(Stage.ALLOCATED)),
                QuantityBody.of(coverage.figure(Stage.CONFIRMED)),
                QuantityBody.of(coverage.figure(Stage.SHIPPED)),
                QuantityBody.of(coverage.figure(Stage.ACCEPTED)),
                MoneyBody.of(coverage.payable()),
                items,
                next);
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
