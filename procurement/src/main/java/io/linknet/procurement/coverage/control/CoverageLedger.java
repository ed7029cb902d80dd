package io.linknet.procurement.coverage.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.coverage.entity.Contribution;
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
import java.util.TreeMap;
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
              select demand_id, demand_line, 'ALLOCATED', cooperative_id, allocated
                from allocation
                where demand_id in (:demands) and (leader_id = :reader or cooperative_id = :reader)
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
            where amount <> 0
            group by demand_id, demand_line, stage, contributor
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** The figures of each line of each demand, by demand and line. Runs in the reader's transaction. */
    public Map<UUID, Map<Integer, LineCoverage>> of(Collection<DemandTerms> demands, MemberId reader) {
        var ledgers = new HashMap<UUID, Map<Integer, LineCoverage>>();
        demands.forEach(demand -> ledgers.put(demand.id(), blank(demand)));
        if (ledgers.isEmpty()) {
            return ledgers;
        }
        List<?> rows = entities.createNativeQuery(CONTRIBUTIONS, Object[].class)
                .setParameter("demands", ledgers.keySet())
                .setParameter("reader", reader.value())
                .getResultList();
        rows.forEach(row -> enter(ledgers, (Object[]) row));
        return ledgers;
    }

    private static Map<Integer, LineCoverage> blank(DemandTerms demand) {
        var lines = new TreeMap<Integer, LineCoverage>();
        demand.lines()
                .forEach(line -> lines.put(
                        line.line(),
                        new LineCoverage(line.quantity(), line.overTolerancePercent(), demand.currency())));
        return lines;
    }

    private static void enter(Map<UUID, Map<Integer, LineCoverage>> ledgers, Object[] row) {
        var line = ((Number) row[1]).intValue();
        var contribution = new Contribution(line, Stage.valueOf((String) row[2]), (UUID) row[3], (BigDecimal) row[4]);
        var ledger = ledgers.getOrDefault((UUID) row[0], Map.of()).get(line);
        if (ledger != null) {
            ledger.add(contribution);
        }
    }
}
