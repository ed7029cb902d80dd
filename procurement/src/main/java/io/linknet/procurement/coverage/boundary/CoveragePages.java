package io.linknet.procurement.coverage.boundary;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.coverage.control.CoverageLedger;
import io.linknet.procurement.coverage.control.FarmerLedger;
import io.linknet.procurement.coverage.entity.LineCoverage;
import io.linknet.procurement.demand.control.DemandTerms;
import io.linknet.procurement.farmer.control.Farmers;
import io.linknet.procurement.member.control.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the figures of demands together with the names of their contributors. Runs in the reader's transaction. */
@ApplicationScoped
class CoveragePages {

    @Inject
    CoverageLedger ledger;

    @Inject
    FarmerLedger farmerLedger;

    @Inject
    Members members;

    @Inject
    Farmers farmers;

    List<CoverageView> views(List<DemandTerms> terms, MemberId reader) {
        var ledgers = ledger.of(terms, reader);
        var parties = members.parties(ledgers.values().stream()
                .flatMap(coverage -> coverage.lines().values().stream())
                .flatMap(line -> line.contributors().stream())
                .toList());
        return terms.stream()
                .map(demand -> CoverageView.of(demand.id(), requireNonNull(ledgers.get(demand.id())), parties))
                .toList();
    }

    /** A line and a page of its cooperatives, as far as the reader may know of them. */
    LineCoverageView cooperatives(
            DemandTerms demand, int line, MemberId reader, @Nullable String after, @Nullable Integer limit) {
        var coverage = ledger.of(demand, line, reader);
        var page = page(coverage, after, limit);
        var parties = members.parties(page.items());
        var items = page.items().stream()
                .map(id -> CoverageView.Contributor.of(id, coverage, parties))
                .toList();
        return LineCoverageView.of(demand.id(), line, coverage, items, page.next());
    }

    /** The cooperative's own figures of a line and a page of its farmers. */
    FarmerCoverageView farmers(
            DemandTerms demand, int line, MemberId cooperative, @Nullable String after, @Nullable Integer limit) {
        var coverage = farmerLedger.of(demand, line, cooperative);
        var page = page(coverage, after, limit);
        var names = farmers.names(cooperative, page.items());
        var items = page.items().stream()
                .map(id -> FarmerCoverageView.Part.of(id, coverage, names))
                .toList();
        return FarmerCoverageView.of(demand.id(), line, coverage, items, page.next());
    }

    private static Page<UUID> page(LineCoverage coverage, @Nullable String after, @Nullable Integer limit) {
        var size = Page.limit(limit);
        var last = after == null || after.isEmpty() ? null : Cursor.parse(after).id();
        var rows = coverage.contributors().stream()
                .filter(id -> last == null || id.compareTo(last) > 0)
                .limit(size + 1L)
                .toList();
        return Page.of(rows, size, id -> new Cursor(Instant.EPOCH, id), Function.identity());
    }
}
