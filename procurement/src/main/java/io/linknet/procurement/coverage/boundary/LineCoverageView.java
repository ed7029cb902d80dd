package io.linknet.procurement.coverage.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.procurement.coverage.boundary.CoverageView.Contributor;
import io.linknet.procurement.coverage.entity.LineCoverage;
import io.linknet.procurement.coverage.entity.Stage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one demand line and a page of the cooperatives that add up to them.
 *
 * @param items by id; of all pages together each figure is the line's
 * @param next value of {@code after} that fetches the following page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record LineCoverageView(
        UUID demandId,
        int line,
        QuantityBody requested,
        QuantityBody pledged,
        QuantityBody allocated,
        QuantityBody confirmed,
        QuantityBody shipped,
        QuantityBody accepted,
        MoneyBody payable,
        QuantityBody open,
        List<Contributor> items,
        @Nullable String next) {

    static LineCoverageView of(
            UUID demandId, int line, LineCoverage coverage, List<Contributor> items, @Nullable String next) {
        return new LineCoverageView(
                demandId,
                line,
                QuantityBody.of(coverage.requested()),
                QuantityBody.of(coverage.figure(Stage.PLEDGED)),
                QuantityBody.of(coverage.figure(Stage.ALLOCATED)),
                QuantityBody.of(coverage.figure(Stage.CONFIRMED)),
                QuantityBody.of(coverage.figure(Stage.SHIPPED)),
                QuantityBody.of(coverage.figure(Stage.ACCEPTED)),
                MoneyBody.of(coverage.payable()),
                QuantityBody.of(coverage.open()),
                items,
                next);
    }
}
