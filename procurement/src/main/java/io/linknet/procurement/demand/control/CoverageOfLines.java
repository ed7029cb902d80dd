package io.linknet.procurement.demand.control;

import static io.linknet.kernel.data.DataClass.RELATION;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How far the lines of demands are covered, for who shows them beside what is asked. */
public interface CoverageOfLines {

    /**
     * The figures of one line, in its unit; the leader's are sums over all, a seller's its own.
     *
     * @param pledged offered and fit for the line
     * @param allocated given by the clearing, less what was refused, closed or cancelled since
     * @param confirmed promised in orders
     * @param open what of the line is not confirmed
     */
    @Classified(RELATION)
    record Figures(Quantity pledged, Quantity allocated, Quantity confirmed, Quantity open) {}

    /** By demand and line; of each demand and line that is asked about. Runs in the reader's transaction. */
    Map<UUID, Map<Integer, Figures>> of(Collection<DemandTerms> demands, MemberId reader);
}
