package io.linknet.productionsync.plan.entity;

import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.productionsync.calendar.Week;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a planner writes down: the stock at the beginning of the first week, and the need of each week.
 *
 * @param unit the unit of both
 * @param openingStock at the beginning of the first week
 * @param needs by week; weeks left out need nothing
 */
public record PlannedNeed(Unit unit, Quantity openingStock, SortedMap<Week, Quantity> needs) {

    /** A year ahead and its last week. */
    public static final int MOST_WEEKS = 53;

    /** Keeps its own copy. */
    public PlannedNeed {
        needs = new TreeMap<>(needs);
    }

    /**
     * Checks what a planner wrote.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if a week comes twice or the last is over a year after the
     *     first
     */
    public static PlannedNeed of(Quantity openingStock, List<WeeklyNeed> weeks) {
        var needs = new TreeMap<Week, Quantity>();
        for (var position = 0; position < weeks.size(); position++) {
            var weekly = weeks.get(position);
            if (needs.put(weekly.week(), weekly.need()) != null) {
                throw PlanProblem.WEEK_REPEATED.at("/weeks/" + position + "/week", weekly.week());
            }
        }
        if (needs.firstKey().until(needs.lastKey()) >= MOST_WEEKS) {
            throw PlanProblem.WEEK_TOO_FAR.at("/weeks", needs.firstKey(), needs.lastKey());
        }
        return new PlannedNeed(openingStock.unit(), openingStock, needs);
    }

    /** The week at whose beginning the opening stock is there. */
    public Week firstWeek() {
        return needs.firstKey();
    }

    /**
     * The need of one week.
     *
     * @param week the week
     * @param need how much
     */
    public record WeeklyNeed(Week week, Quantity need) {}
}
