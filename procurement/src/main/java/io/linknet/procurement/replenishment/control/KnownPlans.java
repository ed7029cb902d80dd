package io.linknet.procurement.replenishment.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.procurement.replenishment.entity.Need;
import io.linknet.procurement.replenishment.entity.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;

/** The plans of members, as production-sync last told. Runs in the caller's transaction. */
@ApplicationScoped
public class KnownPlans {

    private static final String KEEP =
            """
            insert into replenishment_plan (plan_id, member_id, material_code, unit, opening_stock, plan_version, told_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (plan_id) do update set unit = excluded.unit, opening_stock = excluded.opening_stock,
              plan_version = excluded.plan_version, told_at = excluded.told_at
            """;

    private static final String PAGE =
            """
            select p.plan_id, p.material_code, p.unit, p.opening_stock, p.plan_version, p.told_at, n.monday, n.amount
            from (select * from replenishment_plan
                  where member_id = ? and material_code > ? order by material_code limit ?) p
              join replenishment_need n on n.plan_id = p.plan_id
            order by p.material_code, n.monday
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** Takes what was told; it is the whole plan. */
    public void remember(MemberId member, Need told) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var keep = connection.prepareStatement(KEEP)) {
                keep.setObject(1, told.planId());
                keep.setObject(2, member.value());
                keep.setString(3, told.materialCode());
                keep.setString(4, told.unit().code());
                keep.setBigDecimal(5, told.openingStock().amount());
                keep.setLong(6, told.version());
                keep.setObject(7, OffsetDateTime.ofInstant(told.toldAt(), ZoneOffset.UTC));
                keep.executeUpdate();
            }
            needs(connection, member, told);
        });
    }

    private static void needs(Connection connection, MemberId member, Need told) throws SQLException {
        try (var forget = connection.prepareStatement("delete from replenishment_need where plan_id = ?")) {
            forget.setObject(1, told.planId());
            forget.executeUpdate();
        }
        var insert = "insert into replenishment_need (plan_id, member_id, monday, amount) values (?, ?, ?, ?)";
        try (var add = connection.prepareStatement(insert)) {
            for (var need : told.weeks().entrySet()) {
                add.setObject(1, told.planId());
                add.setObject(2, member.value());
                add.setObject(3, need.getKey().monday());
                add.setBigDecimal(4, need.getValue().amount());
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    /** A page of the member's plans by material, with one too many when there are more. */
    List<Need> page(MemberId member, String afterMaterial, int limit) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var page = connection.prepareStatement(PAGE)) {
                page.setObject(1, member.value());
                page.setString(2, afterMaterial);
                page.setInt(3, limit + 1);
                try (var row = page.executeQuery()) {
                    return read(row);
                }
            }
        });
    }

    /** Holds the plans of those materials still until the transaction ends, so that nobody posts the same proposals. */
    void hold(MemberId member, Collection<String> materials) {
        entities.createNativeQuery(
                        """
                        select plan_id from replenishment_plan
                        where member_id = :member and material_code in (:materials) order by plan_id for update
                        """,
                        UUID.class)
                .setParameter("member", member.value())
                .setParameter("materials", materials)
                .getResultList();
    }

    private static List<Need> read(ResultSet row) throws SQLException {
        var weeks = new LinkedHashMap<Head, SortedMap<Week, Quantity>>();
        while (row.next()) {
            var head = Head.of(row);
            weeks.computeIfAbsent(head, it -> new TreeMap<>())
                    .put(
                            new Week(row.getObject(7, LocalDate.class)),
                            new Quantity(row.getBigDecimal(8), head.openingStock.unit()));
        }
        return weeks.entrySet().stream()
                .map(plan -> plan.getKey().with(plan.getValue()))
                .toList();
    }

    /** A plan without its weeks. */
    private record Head(UUID planId, String materialCode, Quantity openingStock, long version, Instant toldAt) {

        static Head of(ResultSet row) throws SQLException {
            return new Head(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    new Quantity(row.getBigDecimal(4), new Unit(row.getString(3))),
                    row.getLong(5),
                    row.getObject(6, OffsetDateTime.class).toInstant());
        }

        Need with(SortedMap<Week, Quantity> weeks) {
            return new Need(planId, materialCode, openingStock, weeks, version, toldAt);
        }
    }
}
