package io.linknet.portal.procurement.entity;

import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.portal.ui.Coverage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How far a demand is covered. */
public record DemandCoverage(UUID demandId, List<Line> lines) {

    /** The figures of one line. */
    public record Line(
            int line,
            QuantityBody requested,
            QuantityBody pledged,
            QuantityBody allocated,
            QuantityBody confirmed,
            QuantityBody shipped,
            QuantityBody accepted,
            MoneyBody payable,
            QuantityBody open,
            List<Contributor> contributors) {

        /** As nested bars; the gap is due by the end of the window. */
        public Coverage bars(LocalDate due) {
            return new Coverage(requested, pledged, allocated, confirmed, shipped, accepted, due);
        }
    }

    /** What one cooperative adds. */
    public record Contributor(
            Party member,
            QuantityBody pledged,
            QuantityBody allocated,
            QuantityBody confirmed,
            QuantityBody shipped,
            QuantityBody accepted,
            MoneyBody payable) {}
}
