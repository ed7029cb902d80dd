package io.linknet.productionsync.plan.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.Versions;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.Unit;
import io.linknet.productionsync.material.control.Materials;
import io.linknet.productionsync.material.control.NamedMaterial;
import io.linknet.productionsync.plan.entity.Plan;
import io.linknet.productionsync.plan.entity.PlanProblem;
import io.linknet.productionsync.plan.entity.PlannedNeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Writes down what a plant needs. Runs in the caller's transaction. */
@ApplicationScoped
public class RevisePlan {

    @Inject
    Plans plans;

    @Inject
    Materials materials;

    @Inject
    Event<PlanChanged> changed;

    @Inject
    Clock clock;

    /**
     * Writes or revises the caller's plan for a material.
     *
     * @param seenVersion value of {@code If-Match}; not needed for the first writing
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the caller saw another version, or the
     *     unit does not measure what is bought
     */
    public PlannedMaterial revise(
            Caller planner, String materialCode, @Nullable String seenVersion, PlannedNeed planned) {
        var member = planner.member();
        requireFittingUnit(planner, materialCode, planned.unit());
        plans.inTurn(member, materialCode);
        var by = new Plan.Signature(planner.person(), clock.instant());
        var former = plans.find(member, materialCode);
        var plan = former.orElseGet(() -> new Plan(Ids.next(), member, materialCode, planned, by));
        if (former.isPresent()) {
            Versions.require(seenVersion, plan.version());
            plan.revise(planned, by);
        } else {
            requireNothingSeen(seenVersion);
            plans.add(plan);
        }
        plans.write();
        var now = PlannedMaterial.of(plan);
        changed.fire(new PlanChanged(now));
        return now;
    }

    private void requireFittingUnit(Caller planner, String materialCode, Unit unit) {
        var bought = materials.of(planner.member()).stream()
                .filter(material -> material.code().equals(materialCode))
                .map(NamedMaterial::unit)
                .findFirst()
                .orElse(unit);
        if (!unit.isConvertibleTo(bought)) {
            throw PlanProblem.UNIT_DOES_NOT_FIT.at("/unit", unit.code(), bought.code());
        }
    }

    private static void requireNothingSeen(@Nullable String seenVersion) {
        if (seenVersion != null && !seenVersion.isBlank()) {
            throw KernelProblem.STALE_VERSION.because(seenVersion, "-");
        }
    }
}
