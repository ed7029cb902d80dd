package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.Demand;
import io.linknet.portal.procurement.entity.DemandCoverage;
import io.linknet.portal.procurement.entity.Order;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One demand with its coverage, its pool and its orders. */
public record DemandView(
        Demand demand, DemandCoverage coverage, @Nullable UUID pool, List<Order> orders, MaterialNames materials) {

    /** The figures of a line. */
    public DemandCoverage.Line line(int line) {
        return coverage.lines().stream()
                .filter(it -> it.line() == line)
                .findFirst()
                .orElseThrow();
    }
}
