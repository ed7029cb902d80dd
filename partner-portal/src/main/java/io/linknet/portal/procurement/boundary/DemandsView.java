package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.Demand;
import io.linknet.portal.procurement.entity.DemandCoverage;
import io.linknet.portal.view.boundary.ListHead;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of demands with how far each line is covered.
 *
 * @param buying the member that the reader buys for; absent for whoever takes no demand back
 */
public record DemandsView(
        ListHead head,
        List<Demand> rows,
        @Nullable String next,
        Map<UUID, DemandCoverage> coverage,
        MaterialNames materials,
        @Nullable UUID buying) {

    /** Whether the reader can take the demand back from here. */
    public boolean isWithdrawable(Demand demand) {
        return demand.leader().id().equals(buying) && demand.isOpen();
    }

    /** Whether any can be. */
    public boolean hasWithdrawable() {
        return rows.stream().anyMatch(this::isWithdrawable);
    }

    /** The figures of a line. */
    public Optional<DemandCoverage.Line> line(UUID demand, int line) {
        return Optional.ofNullable(coverage.get(demand))
                .flatMap(found ->
                        found.lines().stream().filter(it -> it.line() == line).findFirst());
    }
}
