package io.linknet.productionsync.plan.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.KnownUnit;
import io.linknet.kernel.rest.PlainDecimal;
import io.linknet.kernel.value.Quantity;
import io.linknet.productionsync.calendar.Week;
import io.linknet.productionsync.plan.entity.PlanProblem;
import io.linknet.productionsync.plan.entity.PlannedNeed;
import io.linknet.productionsync.plan.entity.PlannedNeed.WeeklyNeed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Body of {@code PUT /plans/{materialCode}}.
 *
 * @param openingStock decimal text: the stock at the beginning of the first week
 * @param unit UN/ECE Recommendation 20 code of all quantities
 * @param weeks the need per week, in any order
 */
public record PlanRequest(
        @NotNull @PlainDecimal(digits = Quantity.DIGITS) String openingStock,
        @NotNull @KnownUnit String unit,
        @NotEmpty @Size(max = PlannedNeed.MOST_WEEKS) List<@Valid @NotNull WeekBody> weeks) {

    /**
     * The need of one week.
     *
     * @param week ISO 8601, for example {@code 2026-W48}
     * @param need decimal text
     */
    @Classified(value = SECRET, marks = TRADE_SECRET)
    public record WeekBody(@NotNull String week, @NotNull @PlainDecimal(digits = Quantity.DIGITS) String need) {
        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    PlannedNeed toDomain() {
        var needs = IntStream.range(0, weeks.size()).mapToObj(this::weekly).toList();
        return PlannedNeed.of(Quantity.of(openingStock, unit), needs);
    }

    private WeeklyNeed weekly(int position) {
        var body = weeks.get(position);
        var week = Week.parse(body.week())
                .orElseThrow(() -> PlanProblem.WEEK_UNREADABLE.at("/weeks/" + position + "/week", body.week()));
        return new WeeklyNeed(week, Quantity.of(body.need(), unit));
    }
}
