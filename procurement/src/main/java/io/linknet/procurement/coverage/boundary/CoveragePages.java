package io.linknet.procurement.coverage.boundary;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.coverage.control.CoverageLedger;
import io.linknet.procurement.demand.control.DemandTerms;
import io.linknet.procurement.member.control.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Puts the figures of demands together with the names of their contributors. Runs in the reader's transaction. */
@ApplicationScoped
class CoveragePages {

    @Inject
    CoverageLedger ledger;

    @Inject
    Members members;

    List<CoverageView> views(List<DemandTerms> terms, MemberId reader) {
        var ledgers = ledger.of(terms, reader);
        var parties = members.parties(ledgers.values().stream()
                .flatMap(lines -> lines.values().stream())
                .flatMap(line -> line.contributors().stream())
                .toList());
        return terms.stream()
                .map(demand -> CoverageView.of(demand.id(), requireNonNull(ledgers.get(demand.id())), parties))
                .toList();
    }
}
