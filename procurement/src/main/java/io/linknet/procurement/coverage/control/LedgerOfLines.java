package io.linknet.procurement.coverage.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.coverage.entity.LineCoverage;
import io.linknet.procurement.coverage.entity.Stage;
import io.linknet.procurement.demand.control.CoverageOfLines;
import io.linknet.procurement.demand.control.DemandTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The ledger, as the list of demands shows it. */
@ApplicationScoped
public class LedgerOfLines implements CoverageOfLines {

    @Inject
    CoverageLedger ledger;

    @Override
    public Map<UUID, Map<Integer, Figures>> of(Collection<DemandTerms> demands, MemberId reader) {
        return ledger.of(demands, reader).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, demand -> figures(demand.getValue().lines())));
    }

    private static Map<Integer, Figures> figures(Map<Integer, LineCoverage> lines) {
        return lines.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, line -> figures(line.getValue())));
    }

    private static Figures figures(LineCoverage line) {
        return new Figures(
                line.figure(Stage.PLEDGED), line.figure(Stage.ALLOCATED), line.figure(Stage.CONFIRMED), line.open());
    }
}
