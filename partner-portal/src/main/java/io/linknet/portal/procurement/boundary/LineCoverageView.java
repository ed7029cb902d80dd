package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.Demand;
import io.linknet.portal.procurement.entity.DemandCoverage;
import org.jspecify.annotations.Nullable;

/**
 * A demand line with those who contribute to it.
 *
 * @param farmers the reader's own; absent for who has none
 */
public record LineCoverageView(
        Demand demand,
        int line,
        DemandCoverage.LineTier tier,
        DemandCoverage.@Nullable FarmerTier farmers,
        MaterialNames materials) {

    /** What the line asks. */
    public Demand.Line asked() {
        return demand.lines().stream()
                .filter(it -> it.line() == line)
                .findFirst()
                .orElseThrow();
    }

    /** Material and grade of the line. */
    public String name() {
        var asked = asked();
        return materials.name(asked.materialCode()) + " · " + materials.grade(asked.materialCode(), asked.gradeCode());
    }

    /** This page. */
    public String address() {
        return DemandsPage.LIST + "/" + demand.id() + "/coverage/" + line;
    }
}
