package io.linknet.procurement.replenishment.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.procurement.replenishment.entity.Supply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What comes to a member, read from its orders, promises, receipts and demands as they stand at this moment.
 *
 * <p>What was accepted is taken off the earliest promises of its line. A demand counts until its orders are out; then the orders
 * do, so nothing counts twice. A forecast binds nobody and does not count.
 */
@ApplicationScoped
class ComingSupplies {

    private static final String COMING =
            """
            with mine as (
              select l.*, o.number, o.status from purchase_order_line l join purchase_order o on o.id = l.order_id
              where o.buyer_id = ? and l.material_code = any (?)),
            accepted as (
              select f.order_id, f.order_line, sum(f.amount) as amount from fulfilment f
              where f.buyer_id = ? and f.stage = 'ACCEPTED' group by f.order_id, f.order_line),
            began as (
              select p.material_code, min(n.monday) as monday from replenishment_plan p
                join replenishment_need n on n.plan_id = p.plan_id
              where p.member_id = ? group by p.material_code)
            select l.material_code, 'RECEIVED', l.order_id, l.number, l.line, f.amount, l.unit, f.happened_on
            from mine l
              join fulfilment f on f.order_id = l.order_id and f.order_line = l.line and f.stage = 'ACCEPTED'
              join began b on b.material_code = l.material_code and f.happened_on >= b.monday
            union all
            select material_code, 'PROMISED', order_id, number, line, least(quantity, running - accepted), unit, due
            from (
              select l.material_code, l.order_id, l.number, l.line, l.unit, p.quantity, p.due,
                coalesce(a.amount, 0) as accepted,
                sum(p.quantity) over (partition by p.order_id, p.line order by p.due, p.id) as running
              from mine l
                join order_promise p on p.order_id = l.order_id and p.line = l.line
                  and p.taken_back_in is null
                left join accepted a on a.order_id = l.order_id and a.order_line = l.line) promised
            where running > accepted
            union all
            select material_code, 'ORDERED', order_id, number, line, open, unit, window_to
            from (
              select l.*, quantity - promised - rejected - closed as open
              from mine l
              where status in ('PLACED', 'PARTLY_CONFIRMED') and not cancelled) unanswered
            where open > 0
            union all
            select l.material_code, 'DEMANDED', d.id, d.number, l.line, l.quantity, l.unit, l.window_to
            from demand d join demand_line l on l.demand_id = d.id join pool p on p.demand_id = d.id
            where d.leader_id = ? and l.material_code = any (?) and l.quantity > 0 and l.zone <> 'FORECAST'
              and d.status <> 'WITHDRAWN'
              and p.status in ('DRAFT', 'OPEN', 'LOCKED', 'CLEARED')
            order by 1, 8, 2, 4, 5
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** By material, the earliest first. */
    Map<String, List<Supply>> of(MemberId member, Collection<String> materials) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            var codes = connection.createArrayOf("text", materials.toArray());
            try (var coming = connection.prepareStatement(COMING)) {
                coming.setObject(1, member.value());
                coming.setArray(2, codes);
                coming.setObject(3, member.value());
                coming.setObject(4, member.value());
                coming.setObject(5, member.value());
                coming.setArray(6, codes);
                try (var row = coming.executeQuery()) {
                    return read(row);
                }
            }
        });
    }

    private static Map<String, List<Supply>> read(ResultSet row) throws SQLException {
        var supplies = new HashMap<String, List<Supply>>();
        while (row.next()) {
            supplies.computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                    .add(new Supply(
                            Supply.Kind.valueOf(row.getString(2)),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            row.getInt(5),
                            new Quantity(row.getBigDecimal(6), new Unit(row.getString(7))),
                            row.getObject(8, LocalDate.class)));
        }
        return supplies;
    }
}
