package io.linknet.portal.procurement.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Demand;
import io.linknet.portal.procurement.entity.DemandCoverage;
import io.linknet.portal.procurement.entity.Order;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One demand with its coverage, its pool and its orders.
 *
 * @param grants whether who looks may let its leader see names of farmers
 */
public record DemandView(
        Demand demand,
        DemandCoverage coverage,
        @Nullable UUID pool,
        List<Order> orders,
        List<Demand.Version> versions,
        MaterialNames materials,
        boolean mine,
        boolean grants,
        Form form) {

    /** What a line is called. */
    public String line(@Nullable Integer number, String otherwise) {
        return demand.lines().stream()
                .filter(line -> number != null && line.line() == number)
                .findFirst()
                .map(line -> materials.name(line.materialCode()))
                .orElse(otherwise);
    }

    /** A value of a version in words. */
    public String said(Demand.Change change, @Nullable String value) {
        return Said.of(change, value, demand, materials);
    }

    /** The figures of a line. */
    public DemandCoverage.Line line(int line) {
        return coverage.lines().stream()
                .filter(it -> it.line() == line)
                .findFirst()
                .orElseThrow();
    }
}
