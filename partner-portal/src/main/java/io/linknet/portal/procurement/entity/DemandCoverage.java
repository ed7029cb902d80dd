package io.linknet.portal.procurement.entity;

import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.portal.ui.Coverage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a demand is covered: in all, by line, and who stands behind each figure. */
public record DemandCoverage(UUID demandId, List<Total> totals, MoneyBody payable, List<Line> lines) {

    /** The sums of the lines that are counted in one unit. */
    public record Total(
            QuantityBody requested,
            QuantityBody pledged,
            QuantityBody allocated,
            QuantityBody confirmed,
            QuantityBody shipped,
            QuantityBody accepted,
            QuantityBody open) {

        /** As nested bars. */
        public Coverage bars() {
            return new Coverage(requested, pledged, allocated, confirmed, shipped, accepted, null);
        }
    }

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
            MoneyBody payable) {

        /** As a row of a table. */
        public Share share() {
            return new Share(member.name(), pledged, allocated, confirmed, shipped, accepted, payable);
        }
    }

    /** One line and a page of its cooperatives. */
    public record LineTier(
            QuantityBody requested,
            QuantityBody pledged,
            QuantityBody allocated,
            QuantityBody confirmed,
            QuantityBody shipped,
            QuantityBody accepted,
            MoneyBody payable,
            List<Contributor> items,
            @Nullable String next) {

        /** As nested bars; the gap is due by the end of the window. */
        public Coverage bars(LocalDate due) {
            return new Coverage(requested, pledged, allocated, confirmed, shipped, accepted, due);
        }

        /** The sum of the cooperatives. */
        public Share sum(String name) {
            return new Share(name, pledged, allocated, confirmed, shipped, accepted, payable);
        }
    }

    /** A cooperative's own part in a line and a page of its farmers. */
    public record FarmerTier(
            QuantityBody pledged,
            QuantityBody allocated,
            QuantityBody confirmed,
            QuantityBody shipped,
            QuantityBody accepted,
            MoneyBody payable,
            List<Share> items,
            @Nullable String next) {

        /** The sum of the farmers. */
        public Share sum(String name) {
            return new Share(name, pledged, allocated, confirmed, shipped, accepted, payable);
        }
    }

    /** What one contributor, or all of a tier, has in each figure. */
    public record Share(
            String name,
            QuantityBody pledged,
            QuantityBody allocated,
            QuantityBody confirmed,
            QuantityBody shipped,
            QuantityBody accepted,
            MoneyBody payable) {}
}
