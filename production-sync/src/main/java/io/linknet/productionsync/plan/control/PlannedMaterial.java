package io.linknet.productionsync.plan.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.productionsync.calendar.Week;
import io.linknet.productionsync.plan.entity.Plan;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A member's plan for one material.
 *
 * @param planId the plan
 * @param version of the plan
 * @param member whose plan
 * @param materialCode for what
 * @param unit the unit of all its quantities
 * @param openingStock at the beginning of the first week
 * @param firstWeek the week the plan begins with
 * @param needs by week
 * @param changedAt moment of the last revision
 */
public record PlannedMaterial(
        UUID planId,
        long version,
        MemberId member,
        String materialCode,
        Unit unit,
        Quantity openingStock,
        Week firstWeek,
        SortedMap<Week, Quantity> needs,
        Instant changedAt) {

    static PlannedMaterial of(Plan plan) {
        var planned = plan.planned();
        return new PlannedMaterial(
                plan.id(),
                plan.version(),
                plan.member(),
                plan.materialCode(),
                planned.unit(),
                planned.openingStock(),
                planned.firstWeek(),
                planned.needs(),
                plan.changedAt());
    }
}
