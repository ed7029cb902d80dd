package io.linknet.productionsync.supply.control;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.productionsync.calendar.Week;
import io.linknet.productionsync.supply.entity.SupplyKind;
import io.linknet.productionsync.supply.entity.SupplyWeek;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * What comes to a member in which week, added up as it changes: a plan that looks at 100,000 open order lines reads a few
 * rows. Runs in the caller's transaction.
 */
@ApplicationScoped
public class WeeklySupply {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /**
     * A sum.
     *
     * @param week when
     * @param quantity how much, of the lines in one unit
     */
    public record Sum(Week week, Quantity quantity) {}

    /**
     * What comes of a material.
     *
     * @param promised what is still to come
     * @param received what has come
     */
    public record Sums(List<Sum> promised, List<Sum> received) {

        /** Nothing at all. */
        public static final Sums NONE = new Sums(List.of(), List.of());
    }

    /** Sums by material: all that is still to come, and what has come since a week. */
    public Map<String, Sums> of(MemberId member, Collection<String> materialCodes, Week since) {
        if (materialCodes.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery(
                        """
                        select material_code, kind, week, amount, unit from supply_week
                        where member_id = :member and material_code in (:materials) and amount <> 0
                          and (kind = 'PROMISED' or week >= :since)
                        """,
                        Object[].class)
                .setParameter("member", member.value())
                .setParameter("materials", materialCodes)
                .setParameter("since", since.monday())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(groupingBy(row -> (String) row[0], collectingAndThen(toList(), WeeklySupply::sums)));
    }

    private static Sums sums(List<Object[]> rows) {
        var byKind = rows.stream()
                .collect(groupingBy(row -> SupplyKind.valueOf((String) row[1]), mapping(WeeklySupply::sum, toList())));
        return new Sums(
                byKind.getOrDefault(SupplyKind.PROMISED, List.of()),
                byKind.getOrDefault(SupplyKind.RECEIVED, List.of()));
    }

    private static Sum sum(Object[] row) {
        var monday = ((java.sql.Date) row[2]).toLocalDate();
        return new Sum(new Week(monday), new Quantity((BigDecimal) row[3], new Unit((String) row[4])));
    }

    /** Adds differences, in one order for all, so that two of them cannot wait for each other. */
    void add(MemberId member, SortedMap<SupplyWeek, BigDecimal> differences) {
        differences.values().removeIf(it -> it.signum() == 0);
        if (differences.isEmpty()) {
            return;
        }
        var weeks = List.copyOf(differences.keySet());
        entities.createNativeQuery(
                        """
                        insert into supply_week as known (member_id, material_code, kind, week, unit, amount)
                        select :member, d.material_code, d.kind, cast(d.week as date), d.unit, d.amount
                        from unnest(:materials, :kinds, :weeks, :units, :amounts)
                          as d (material_code, kind, week, unit, amount)
                        on conflict (member_id, material_code, kind, week, unit)
                          do update set amount = known.amount + excluded.amount
                        """)
                .setParameter("member", member.value())
                .setParameter("materials", column(weeks, SupplyWeek::materialCode))
                .setParameter("kinds", column(weeks, it -> it.kind().name()))
                .setParameter("weeks", column(weeks, it -> it.week().monday().toString()))
                .setParameter("units", column(weeks, SupplyWeek::unit))
                .setParameter("amounts", differences.values().toArray(BigDecimal[]::new))
                .executeUpdate();
    }

    private static String[] column(List<SupplyWeek> weeks, Function<SupplyWeek, String> part) {
        return weeks.stream().map(part).toArray(String[]::new);
    }
}
