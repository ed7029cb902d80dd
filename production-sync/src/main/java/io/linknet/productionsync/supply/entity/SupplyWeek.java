package io.linknet.productionsync.supply.entity;

import io.linknet.productionsync.calendar.Week;
import java.util.Comparator;

/**
 * Where a quantity is added up: a member's material in one week and one unit.
 *
 * @param materialCode of what
 * @param kind whether it has come
 * @param week when
 * @param unit Rec 20 code
 */
public record SupplyWeek(String materialCode, SupplyKind kind, Week week, String unit)
        implements Comparable<SupplyWeek> {

    private static final Comparator<SupplyWeek> ORDER = Comparator.comparing(SupplyWeek::materialCode)
            .thenComparing(SupplyWeek::kind)
            .thenComparing(SupplyWeek::week)
            .thenComparing(SupplyWeek::unit);

    @Override
    public int compareTo(SupplyWeek other) {
        return ORDER.compare(this, other);
    }
}
