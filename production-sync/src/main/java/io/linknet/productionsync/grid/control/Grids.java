package io.linknet.productionsync.grid.control;

import static io.linknet.productionsync.supply.control.Arrival.Kind.PROMISED;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.productionsync.calendar.Week;
import io.linknet.productionsync.grid.entity.Projection;
import io.linknet.productionsync.grid.entity.Projection.Flows;
import io.linknet.productionsync.material.control.Materials;
import io.linknet.productionsync.material.control.NamedMaterial;
import io.linknet.productionsync.plan.control.PlannedMaterial;
import io.linknet.productionsync.plan.control.Plans;
import io.linknet.productionsync.supply.control.Arrival;
import io.linknet.productionsync.supply.control.Supplies;
import io.linknet.productionsync.supply.control.WeeklySupply;
import io.linknet.productionsync.supply.control.WeeklySupply.Sum;
import io.linknet.productionsync.supply.control.WeeklySupply.Sums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts plans and supply side by side. Runs in the caller's transaction. */
@ApplicationScoped
public class Grids {

    @Inject
    Plans plans;

    @Inject
    Supplies supplies;

    @Inject
    WeeklySupply weekly;

    @Inject
    Materials materials;

    /** All materials that the member plans or buys, by code, over the weeks asked for. */
    public List<MaterialOutlook> outlook(MemberId member, Week from, Week to) {
        var named = new TreeMap<String, NamedMaterial>();
        var planned =
                plans.of(member).stream().collect(Collectors.toMap(PlannedMaterial::materialCode, Function.identity()));
        planned.values()
                .forEach(plan ->
                        named.put(plan.materialCode(), NamedMaterial.unnamed(plan.materialCode(), plan.unit())));
        materials.of(member).forEach(material -> named.put(material.code(), material));
        var sums = weekly.of(member, named.keySet(), earliest(from, planned.values()));
        var arrivals = supplies.of(
                member, named.keySet(), from.monday(), to.plus(1).monday().minusDays(1));
        return named.values().stream()
                .map(material -> outlook(
                        material,
                        planned.get(material.code()),
                        sums.getOrDefault(material.code(), Sums.NONE),
                        arrivals.getOrDefault(material.code(), List.of()),
                        from,
                        to))
                .toList();
    }

    private static Week earliest(Week from, Collection<PlannedMaterial> plans) {
        return plans.stream()
                .map(PlannedMaterial::firstWeek)
                .reduce(from, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    /** What is missing in which week of a whole plan, from its first week to the last that needs something. */
    public SortedMap<Week, Quantity> missing(PlannedMaterial plan) {
        var material = plan.materialCode();
        var sums = weekly.of(plan.member(), List.of(material), plan.firstWeek()).getOrDefault(material, Sums.NONE);
        var missing = new TreeMap<Week, Quantity>();
        projection(plan, sums, plan.needs().lastKey()).weeks().stream()
                .filter(week -> week.shortage().isPositive())
                .forEach(week -> missing.put(week.week(), week.shortage()));
        return missing;
    }

    private static MaterialOutlook outlook(
            NamedMaterial material,
            @Nullable PlannedMaterial plan,
            Sums sums,
            List<Arrival> arrivals,
            Week from,
            Week to) {
        var unit = plan == null ? material.unit() : plan.unit();
        var counted = countable(arrivals, unit);
        var whole = plan == null
                ? Projection.of(Quantity.zero(unit), from, to, flows(Map.of(), sums, from, unit))
                : projection(plan, sums, to);
        return new MaterialOutlook(
                material,
                plan == null ? OptionalLong.empty() : OptionalLong.of(plan.version()),
                unit,
                new Projection(whole.weeks().stream()
                        .filter(week -> week.week().compareTo(from) >= 0)
                        .toList()),
                shown(counted, plan == null ? from : from.max(plan.firstWeek()), from, to),
                arrivals.stream()
                        .filter(arrival -> !arrival.quantity().unit().isConvertibleTo(unit))
                        .toList());
    }

    private static Projection projection(PlannedMaterial plan, Sums sums, Week last) {
        var first = plan.firstWeek();
        var flows = flows(plan.needs(), sums, first, plan.unit());
        return Projection.of(plan.openingStock(), first, last, flows);
    }

    private static List<Arrival> countable(List<Arrival> arrivals, Unit unit) {
        return arrivals.stream()
                .filter(arrival -> arrival.quantity().unit().isConvertibleTo(unit))
                .toList();
    }

    /** What is overdue before the first week is expected in it, what came before is stock already. */
    private static Flows flows(Map<Week, Quantity> needs, Sums sums, Week first, Unit unit) {
        var come = sums.received().stream().filter(sum -> sum.week().compareTo(first) >= 0);
        return new Flows(needs, byWeek(sums.promised().stream(), first, unit), byWeek(come, first, unit));
    }

    private static Map<Week, Quantity> byWeek(Stream<Sum> sums, Week first, Unit unit) {
        return sums.filter(sum -> sum.quantity().unit().isConvertibleTo(unit))
                .collect(Collectors.toMap(
                        sum -> sum.week().max(first), sum -> sum.quantity().in(unit), Quantity::plus));
    }

    private static List<Arrival> shown(List<Arrival> counted, Week first, Week from, Week to) {
        return counted.stream()
                .filter(arrival -> {
                    var day = Week.of(arrival.day());
                    var week = arrival.kind() == PROMISED ? day.max(first) : day;
                    return week.compareTo(from) >= 0 && week.compareTo(to) <= 0;
                })
                .sorted(Comparator.comparing(Arrival::day).thenComparing(Arrival::orderNumber))
                .toList();
    }
}
