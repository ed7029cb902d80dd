package io.linknet.portal.production.boundary;

import java.util.List;

/**
 * A plan as production-sync gives it.
 *
 * @param version as in its ETag
 * @param materialCode for what
 * @param openingStock decimal text
 * @param unit of all amounts
 * @param weeks the need per week
 */
public record Plan(
        long version, String materialCode, String openingStock, String unit, List<NewPlan.WeeklyNeed> weeks) {

    /** What the plan says of a week; empty when it says nothing. */
    String need(String week) {
        return weeks.stream()
                .filter(weekly -> weekly.week().equals(week))
                .map(NewPlan.WeeklyNeed::need)
                .findFirst()
                .orElse("");
    }
}
