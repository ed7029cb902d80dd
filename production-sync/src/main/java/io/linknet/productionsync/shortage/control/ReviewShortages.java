package io.linknet.productionsync.shortage.control;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.Quantity;
import io.linknet.productionsync.calendar.Week;
import io.linknet.productionsync.grid.control.Grids;
import io.linknet.productionsync.plan.control.PlanChanged;
import io.linknet.productionsync.plan.control.PlannedMaterial;
import io.linknet.productionsync.plan.control.Plans;
import io.linknet.productionsync.shortage.entity.Shortage;
import io.linknet.productionsync.shortage.entity.Shortage.ShortWeek;
import io.linknet.productionsync.shortage.entity.ShortageCleared;
import io.linknet.productionsync.shortage.entity.ShortageRaised;
import io.linknet.productionsync.supply.control.SupplyChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Looks at every change of plan or supply: is a week short now, or covered? Runs in the transaction of the change. */
@ApplicationScoped
public class ReviewShortages {

    @Inject
    Plans plans;

    @Inject
    Grids grids;

    @Inject
    Shortages shortages;

    @Inject
    Event<ShortageRaised> raised;

    @Inject
    Event<ShortageCleared> cleared;

    @Inject
    Clock clock;

    void on(@Observes PlanChanged event) {
        review(event.plan());
    }

    void on(@Observes SupplyChanged event) {
        plans.inTurn(event.member(), event.materialCode());
        plans.of(event.member(), event.materialCode()).ifPresent(this::review);
    }

    private void review(PlannedMaterial plan) {
        var missing = grids.missing(plan);
        var known = shortages.latest(plan.planId());
        known.values().stream()
                .filter(shortage -> shortage.clearedAt().isEmpty() && !missing.containsKey(shortage.week()))
                .forEach(this::clear);
        missing.forEach((week, quantity) -> miss(plan, week, quantity, known.get(week)));
        shortages.write();
    }

    private void clear(Shortage shortage) {
        shortage.clear(clock.instant());
        cleared.fire(new ShortageCleared(shortage));
    }

    private void miss(PlannedMaterial plan, Week week, Quantity missing, @Nullable Shortage latest) {
        if (latest != null && latest.clearedAt().isEmpty()) {
            latest.missing(missing);
            return;
        }
        var where = new ShortWeek(plan.planId(), plan.member(), plan.materialCode(), week);
        var occurrence = latest == null ? 1 : latest.occurrence() + 1;
        var shortage = new Shortage(Ids.next(), where, occurrence, missing, clock.instant());
        shortages.add(shortage);
        raised.fire(new ShortageRaised(shortage));
    }
}
