package io.linknet.procurement.coverage.control;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.coverage.entity.Contribution;
import io.linknet.procurement.coverage.entity.CoverageProblem;
import io.linknet.procurement.coverage.entity.DemandCoverage;
import io.linknet.procurement.coverage.entity.LineCoverage;
import io.linknet.procurement.coverage.entity.Stage;
import io.linknet.procurement.demand.control.DemandTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Adds up the documents of demands.
 *
 * <p>What a seller refuses, or what is cancelled or closed on its order, is allocated to it no longer.
 *
 * <p>A leader sees the sums over all, everybody else what it contributed itself; the tables' policies say the same again.
 */
@ApplicationScoped
public class CoverageLedger {

    private static final String CONTRIBUTIONS =
            """
            select demand_id, demand_line, stage, contributor, sum(amount) from (
              select demand_id, demand_line, 'PLEDGED' as stage, cooperative_id as contributor, quantity as amount
                from pledge_line
                where demand_id in (:demands) and misfit is null and (leader_id = :reader or cooperative_id = :reader)
              union all
              select a.demand_id, s.demand_line, 'ALLOCATED', a.cooperative_id, s.allocated
                from allocation_sheet a, unnest(a.demand_lines, a.allocated) as s (demand_line, allocated)
                where a.demand_id in (:demands) and (a.leader_id = :reader or a.cooperative_id = :reader)
              union all
              select o.demand_id, l.demand_line, 'ALLOCATED', l.seller_id,
                     l.quantity - l.rejected - l.closed - l.allocated
                from purchase_order o join purchase_order_line l on l.order_id = o.id
                where o.demand_id in (:demands) and l.demand_line is not null
                  and (o.buyer_id = :reader or o.seller_id = :reader)
              union all
              select o.demand_id, l.demand_line, 'CONFIRMED', l.seller_id, l.promised
                from purchase_order o join purchase_order_line l on l.order_id = o.id
                where o.demand_id in (:demands) and l.demand_line is not null
                  and (o.buyer_id = :reader or o.seller_id = :reader)
              union all
              select demand_id, demand_line, stage, seller_id, amount
                from fulfilment
                where demand_id in (:demands) and (buyer_id = :reader or seller_id = :reader)
            ) contributions
            where amount <> 0 and (:line = 0 or demand_line = :line)
            group by demand_id, demand_line, stage, contributor
            """;

    private static final int ALL_LINES = 0;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** The figures of each demand, by its id. Runs in the reader's transaction. */
    public Map<UUID, DemandCoverage> of(Collection<DemandTerms> demands, MemberId reader) {
        var ledgers = new HashMap<UUID, DemandCoverage>();
        demands.forEach(demand -> ledgers.put(demand.id(), blank(demand)));
        fill(ledgers, ALL_LINES, reader);
        return ledgers;
    }

    /**
     * The figures of one line of a demand. Runs in the reader's transaction.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the demand has no such line
     */
    public LineCoverage of(DemandTerms demand, int line, MemberId reader) {
        var asked = demand.line(line).orElseThrow(() -> CoverageProblem.NO_SUCH_LINE.because(line));
        var coverage = blank(demand, asked);
        fill(Map.of(demand.id(), new DemandCoverage(demand.currency(), Map.of(line, coverage))), line, reader);
        return coverage;
    }

    private static DemandCoverage blank(DemandTerms demand) {
        var lines = new HashMap<Integer, LineCoverage>();
        demand.lines().forEach(line -> lines.put(line.line(), blank(demand, line)));
        return new DemandCoverage(demand.currency(), lines);
    }

    private static LineCoverage blank(DemandTerms demand, DemandTerms.Line line) {
        return new LineCoverage(line.quantity(), line.overTolerancePercent(), demand.currency());
    }

    private void fill(Map<UUID, DemandCoverage> ledgers, int line, MemberId reader) {
        if (ledgers.isEmpty()) {
            return;
        }
        List<?> rows = entities.createNativeQuery(CONTRIBUTIONS, Object[].class)
                .setParameter("demands", ledgers.keySet())
                .setParameter("reader", reader.value())
                .setParameter("line", line)
                .getResultList();
        for (var each : rows) {
            var row = (Object[]) each;
            var number = ((Number) row[1]).intValue();
            var contribution =
                    new Contribution(number, Stage.valueOf((String) row[2]), (UUID) row[3], (BigDecimal) row[4]);
            var ledger = requireNonNull(ledgers.get((UUID) row[0]));
            requireNonNull(ledger.lines().get(number)).add(contribution);
        }
    }
}
