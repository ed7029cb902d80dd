package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.Demand;
import io.linknet.portal.procurement.entity.DemandCoverage;

/** A demand's coverage in all and by line. */
public record CoverageView(Demand demand, DemandCoverage coverage, MaterialNames materials) {

    /** What the line asks. */
    public Demand.Line asked(DemandCoverage.Line line) {
        return demand.lines().stream()
                .filter(it -> it.line() == line.line())
                .findFirst()
                .orElseThrow();
    }

    /** Material and grade of the line. */
    public String name(DemandCoverage.Line line) {
        var asked = asked(line);
        return materials.name(asked.materialCode()) + " · " + materials.grade(asked.materialCode(), asked.gradeCode());
    }

    /** Where the line is shown with those who contribute to it. */
    public String address(DemandCoverage.Line line) {
        return DemandsPage.LIST + "/" + demand.id() + "/coverage/" + line.line();
    }
}
