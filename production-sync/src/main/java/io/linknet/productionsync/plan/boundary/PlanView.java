package io.linknet.productionsync.plan.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.productionsync.plan.control.PlannedMaterial;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A plan as its member sees it.
 *
 * @param id the plan
 * @param version as in the ETag
 * @param materialCode for what
 * @param openingStock decimal text
 * @param unit of all quantities
 * @param weeks the need per week, the earliest first
 * @param changedAt moment of the last revision
 */
@Classified(value = SECRET, marks = TRADE_SECRET)
public record PlanView(
        UUID id,
        long version,
        String materialCode,
        String openingStock,
        String unit,
        List<PlanRequest.WeekBody> weeks,
        Instant changedAt) {

    static PlanView of(PlannedMaterial plan) {
        return new PlanView(
                plan.planId(),
                plan.version(),
                plan.materialCode(),
                plan.openingStock().amount().toPlainString(),
                plan.unit().code(),
                plan.needs().entrySet().stream()
                        .map(need -> new PlanRequest.WeekBody(
                                need.getKey().toString(),
                                need.getValue().amount().toPlainString()))
                        .toList(),
                plan.changedAt());
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
