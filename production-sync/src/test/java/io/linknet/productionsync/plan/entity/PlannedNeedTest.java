package io.linknet.productionsync.plan.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.productionsync.calendar.Week;
import io.linknet.productionsync.plan.entity.Plan.Signature;
import io.linknet.productionsync.plan.entity.PlannedNeed.WeeklyNeed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlannedNeedTest {

    private static final Quantity STOCK = Quantity.of("800", "KGM");
    private static final Signature PLANNER = new Signature("issuer|planner", Instant.parse("2026-11-21T01:00:00Z"));

    @Test
    void beginsWithItsEarliestWeekInWhateverOrderItIsWritten() {
        var planned = PlannedNeed.of(STOCK, List.of(need("2026-W49", "20"), need("2026-W48", "10")));

        assertThat(planned.firstWeek()).hasToString("2026-W48");
    }

    @Test
    void refusesAWeekThatComesTwice() {
        refuses(PlanProblem.WEEK_REPEATED, "/weeks/1/week", need("2026-W48", "1"), need("2026-W48", "2"));
    }

    @Test
    void reachesAYearAhead() {
        var planned = PlannedNeed.of(STOCK, List.of(need("2026-W48", "1"), need("2027-W47", "1")));

        assertThat(planned.needs()).hasSize(2);
    }

    @Test
    void refusesToReachFurther() {
        refuses(PlanProblem.WEEK_TOO_FAR, "/weeks", need("2026-W48", "1"), need("2027-W48", "1"));
    }

    @Test
    void isReplacedAsAWholeByARevision() {
        var first = PlannedNeed.of(STOCK, List.of(need("2026-W48", "10"), need("2026-W49", "20")));
        var second = PlannedNeed.of(Quantity.of("0.5", "TNE"), List.of(need("2026-W50", "30")));
        var plan = new Plan(new UUID(0, 1), new MemberId(new UUID(0, 2)), "DRIED-CHILI", first, PLANNER);

        plan.revise(new PlannedNeed(second.unit(), second.openingStock(), inTonnes(second)), PLANNER);

        assertThat(plan.planned().openingStock()).isEqualTo(Quantity.of("0.5", "TNE"));
        assertThat(plan.planned().needs())
                .containsOnlyKeys(Week.parse("2026-W50").orElseThrow());
    }

    private static java.util.SortedMap<Week, Quantity> inTonnes(PlannedNeed planned) {
        var needs = new java.util.TreeMap<Week, Quantity>();
        planned.needs().forEach((week, need) -> needs.put(week, need.in(planned.unit())));
        return needs;
    }

    private static void refuses(PlanProblem problem, String pointer, WeeklyNeed... weeks) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(() -> PlannedNeed.of(STOCK, List.of(weeks)))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(problem))
                .satisfies(refusal -> assertThat(refusal.pointer()).isEqualTo(pointer));
    }

    private static WeeklyNeed need(String week, String kilograms) {
        return new WeeklyNeed(Week.parse(week).orElseThrow(), Quantity.of(kilograms, "KGM"));
    }
}
