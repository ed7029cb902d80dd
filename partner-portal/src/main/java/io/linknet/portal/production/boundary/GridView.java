package io.linknet.portal.production.boundary;

import org.jspecify.annotations.Nullable;

/**
 * What the grid page shows.
 *
 * @param grid the grid
 * @param thisWeek the week of today
 * @param earlier where the weeks before stand
 * @param later where the weeks after stand
 * @param chosen the material whose chart is drawn; absent when there is none
 * @param chart its chart
 * @param mayPlan whether the reader may change plans
 */
public record GridView(
        Grid grid,
        String thisWeek,
        String earlier,
        String later,
        Grid.@Nullable Row chosen,
        String chart,
        boolean mayPlan) {}
