package io.linknet.productionsync.plan.control;

/**
 * A planner has written or revised a plan.
 *
 * @param plan as it is now
 */
public record PlanChanged(PlannedMaterial plan) {}
