package io.linknet.procurement.coverage.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.coverage.entity.FarmerParts;
import io.linknet.procurement.coverage.entity.LineCoverage;
import io.linknet.procurement.demand.control.DemandTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Divides a cooperative's figures of a demand line among its farmers; who has declined has no part in them.
 *
 * <p>Farmers are seen by their own cooperative alone: the queries ask for nobody else's, and the tables' policies show
 * nobody else's.
 */
@ApplicationScoped
public class FarmerLedger {

    private static final String PLEDGED =
            """
            select l.id, s.farmer_id, s.quantity from pledge_line l join farmer_share s on s.pledge_line_id = l.id
            where l.demand_id = :demand and l.demand_line = :line and l.misfit is null
              and l.cooperative_id = :cooperative and s.cooperative_id = :cooperative and s.state <> 'DECLINED'
            """;

    /** Of what the clearing gave to the demand line, with the farmers behind the pledged line that it was given for. */
    private static final String GIVEN =
            """
            select a.clearing_id || '/' || g.place, s.farmer_id, s.quantity, g.allocated
            from allocation_sheet a cross join
              unnest(a.pledge_ids, a.pledge_lines, a.demand_lines, a.allocated)
                with ordinality as g (pledge_id, pledge_line, demand_line, allocated, place)
              join pledge_line l on l.pledge_id = g.pledge_id and l.demand_line = g.pledge_line
              join farmer_share s on s.pledge_line_id = l.id
            where a.demand_id = :demand and g.demand_line = :line and g.allocated > 0
              and a.cooperative_id = :cooperative and s.cooperative_id = :cooperative and s.state <> 'DECLINED'
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    CoverageLedger ledger;

    /** The cooperative's own figures of the line, its farmers being the contributors. Runs in its transaction. */
    public LineCoverage of(DemandTerms demand, int line, MemberId cooperative) {
        var figures = ledger.of(demand, line, cooperative);
        var parts = new FarmerParts();
        rows(PLEDGED, demand, line, cooperative).values().forEach(shares -> parts.pledge(shares(shares)));
        rows(GIVEN, demand, line, cooperative)
                .values()
                .forEach(shares -> parts.give((BigDecimal) shares.get(0)[3], shares(shares)));
        return parts.divide(line, figures, cooperative.value());
    }

    private Map<Object, List<Object[]>> rows(String query, DemandTerms demand, int line, MemberId cooperative) {
        List<?> rows = entities.createNativeQuery(query, Object[].class)
                .setParameter("demand", demand.id())
                .setParameter("line", line)
                .setParameter("cooperative", cooperative.value())
                .getResultList();
        return rows.stream().map(row -> (Object[]) row).collect(groupingBy(row -> row[0]));
    }

    private static Map<UUID, BigDecimal> shares(List<Object[]> rows) {
        return rows.stream().collect(toMap(row -> (UUID) row[1], row -> (BigDecimal) row[2], BigDecimal::add));
    }
}
