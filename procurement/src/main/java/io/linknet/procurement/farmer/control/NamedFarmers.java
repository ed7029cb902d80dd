package io.linknet.procurement.farmer.control;

import io.linknet.kernel.evidence.DataRead;
import io.linknet.kernel.evidence.DataReads;
import io.linknet.kernel.grant.DataCategory;
import io.linknet.kernel.grant.DataUse;
import io.linknet.kernel.grant.Grants;
import io.linknet.kernel.grant.GrantsInForce;
import io.linknet.kernel.value.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The farmers behind what cooperatives pledged and sold to the reader, as far as farmer and cooperative have agreed to it.
 *
 * <p>A name is shown while a grant of the cooperative's covers the demand and the farmer's own consent is recorded; the looks
 * are told to the cooperative. Only the name: neither how the farmer is reached nor how much is whose. Runs in the reader's transaction.
 */
@ApplicationScoped
public class NamedFarmers {

    /** Names of a line at most. */
    public static final int MOST_NAMES = 200;

    private static final DataCategory NAMES = DataCategory.FARMER_IDENTITY;

    private static final String BEHIND_PLEDGES =
            """
            select l.cooperative_id, l.demand_id, l.demand_id, l.pledge_id, l.demand_line, n.name
            from pledge_line l cross join lateral (
              select c.name from farmer_share s join farmer_consent c on c.farmer_id = s.farmer_id
              where s.pledge_line_id = l.id and s.state <> 'DECLINED'
              order by c.name, c.farmer_id limit :most) n
            where l.pledge_id in (:ids) and l.leader_id = :reader and l.cooperative_id in (:grantors)
            """;

    /** As the clearing took pledged lines for the order's; in a joint pool those of other leaders' demands are not the reader's. */
    private static final String BEHIND_ORDERS =
            """
            select n.seller_id, n.demand_id, n.id, n.id, n.line, n.name
            from (
              select b.*, row_number() over (partition by b.id, b.line order by b.name, b.farmer_id) as place
              from (
                select distinct o.seller_id, o.demand_id, o.id, ol.line, c.name, c.farmer_id
                from purchase_order o
                  join allocation_sheet a on a.demand_id = o.demand_id and a.cooperative_id = o.seller_id
                  cross join unnest(a.pledge_ids, a.pledge_lines, a.demand_lines, a.allocated)
                    as g (pledge_id, pledge_line, demand_line, allocated)
                  join purchase_order_line ol on ol.order_id = o.id and ol.demand_line = g.demand_line
                  join pledge_line l on l.pledge_id = g.pledge_id and l.demand_line = g.pledge_line
                  join farmer_share s on s.pledge_line_id = l.id
                  join farmer_consent c on c.farmer_id = s.farmer_id
                where o.id in (:ids) and o.buyer_id = :reader and o.seller_id in (:grantors)
                  and g.allocated > 0 and s.state <> 'DECLINED') b) n
            where n.place <= :most
            order by n.id, n.line, n.place
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Grants grants;

    @Inject
    DataReads reads;

    /**
     * A line of a document.
     *
     * @param document the order, or the pledge
     * @param line the order line's number, or that of the demand line that was pledged for
     */
    public record LineKey(UUID document, int line) {}

    private record Row(MemberId cooperative, UUID demandId, UUID object, LineKey line, String name) {

        static Row of(Object[] row) {
            return new Row(
                    new MemberId((UUID) row[0]),
                    (UUID) row[1],
                    (UUID) row[2],
                    new LineKey((UUID) row[3], ((Number) row[4]).intValue()),
                    (String) row[5]);
        }
    }

    /** Names behind the lines of pledges that were made to the reader. */
    public Map<LineKey, List<String>> behindPledges(Collection<UUID> pledges, MemberId reader) {
        return named(BEHIND_PLEDGES, "demand", pledges, reader);
    }

    /** Names behind the lines of orders that the reader has placed. */
    public Map<LineKey, List<String>> behindOrders(Collection<UUID> orders, MemberId reader) {
        return named(BEHIND_ORDERS, "purchase-order", orders, reader);
    }

    private Map<LineKey, List<String>> named(String query, String objectType, Collection<UUID> ids, MemberId reader) {
        var inForce = grants.inForce(NAMES, reader);
        var grantors = inForce.grantors();
        if (ids.isEmpty() || grantors.isEmpty()) {
            return Map.of();
        }
        return shown(grants.reading(NAMES, () -> rows(query, ids, reader, grantors)), objectType, inForce);
    }

    private List<Row> rows(String query, Collection<UUID> ids, MemberId reader, Set<UUID> grantors) {
        List<?> rows = entities.createNativeQuery(query, Object[].class)
                .setParameter("ids", Set.copyOf(ids))
                .setParameter("reader", reader.value())
                .setParameter("grantors", grantors)
                .setParameter("most", MOST_NAMES)
                .getResultList();
        return rows.stream().map(row -> Row.of((Object[]) row)).toList();
    }

    /** What the grants cover, after it has been told. */
    private Map<LineKey, List<String>> shown(List<Row> rows, String objectType, GrantsInForce inForce) {
        var names = new LinkedHashMap<LineKey, List<String>>();
        var looks = new HashSet<DataRead>();
        for (var row : rows) {
            var grant = inForce.covering(row.cooperative(), DataUse.of(NAMES, row.demandId()));
            if (grant.isPresent()) {
                names.computeIfAbsent(row.line(), line -> new ArrayList<>()).add(row.name());
                var by = grant.get();
                looks.add(new DataRead(row.cooperative(), NAMES, by.purpose(), objectType, row.object(), by.id()));
            }
        }
        reads.note(looks);
        return names;
    }
}
