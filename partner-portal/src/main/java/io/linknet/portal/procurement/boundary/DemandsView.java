package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.Demand;
import io.linknet.portal.procurement.entity.DemandCoverage;
import io.linknet.portal.view.boundary.ListHead;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of demands with how far each line is covered. */
public record DemandsView(
        ListHead head,
        List<Demand> rows,
        @Nullable String next,
        Map<UUID, DemandCoverage> coverage,
        MaterialNames materials) {

    /** The figures of a line. */
    public Optional<DemandCoverage.Line> line(UUID demand, int line) {
        return Optional.ofNullable(coverage.get(demand))
                .flatMap(found ->
                        found.lines().stream().filter(it -> it.line() == line).findFirst());
    }
}
