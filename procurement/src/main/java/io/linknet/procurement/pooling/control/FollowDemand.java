package io.linknet.procurement.pooling.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.procurement.catalog.control.Catalog;
import io.linknet.procurement.demand.control.DemandTerms;
import io.linknet.procurement.demand.control.PoolOfDemand;
import io.linknet.procurement.pooling.entity.Asked;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolProblem;
import io.linknet.procurement.pooling.entity.PoolTerms;
import io.linknet.procurement.pooling.entity.PoolTurned;
import io.linknet.procurement.pooling.entity.PoolTurned.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets the pool of a demand follow when the demand is amended or taken back. Runs in the command's transaction. */
@ApplicationScoped
class FollowDemand implements PoolOfDemand {

    @Inject
    Pools pools;

    @Inject
    PoolCycle cycle;

    @Inject
    ForAllParties parties;

    @Inject
    Catalog catalog;

    @Inject
    Event<PoolTurned> turned;

    @Inject
    Clock clock;

    @Override
    public void holdOpen(UUID demandId, Caller leader) {
        pools.ofDemandForChange(demandId, leader.member()).requireOpen();
    }

    @Override
    public void amended(DemandTerms before, DemandTerms after, @Nullable Set<UUID> onlyThese) {
        var pool = pools.ofDemandForChange(after.id(), after.leader());
        if (!Objects.equals(before.answerBy(), after.answerBy())) {
            moveDeadline(pool, after);
        }
        var changed = changed(before, after);
        parties.call(() -> {
            var pledgers = pools.pledgers(pool);
            if (onlyThese != null) {
                pledgers.stream()
                        .filter(it -> !onlyThese.contains(it.value()))
                        .findFirst()
                        .ifPresent(it -> {
                            throw PoolProblem.PLEDGER_NOT_INVITED.at("/invited", it);
                        });
            }
            pools.pledgedFor(after.id(), changed.keySet())
                    .forEach(line -> line.holdAgainst(Objects.requireNonNull(changed.get(line.demandLine()))));
            pools.write();
            if (!pledgers.isEmpty()) {
                turned.fire(new PoolTurned(pool, Turn.AMENDED, pledgers));
            }
            return pool;
        });
    }

    private void moveDeadline(Pool pool, DemandTerms after) {
        if (pool.jointId() != null) {
            throw PoolProblem.ANSWER_DAY_FOLLOWS_ANOTHER.at("/answerBy");
        }
        var until = Deadline.endOf(after.answerBy());
        if (until != null && !until.isAfter(clock.instant())) {
            throw PoolProblem.DEADLINE_IS_PAST.at("/answerBy", until);
        }
        var terms = pool.terms();
        pool.agree(new PoolTerms(until, terms.minimumPercent(), terms.settledDays()));
    }

    private Map<Integer, Asked> changed(DemandTerms before, DemandTerms after) {
        var earlier = before.lines().stream().collect(Collectors.toMap(DemandTerms.Line::line, it -> it));
        var changed = new HashMap<Integer, Asked>();
        for (var line : after.lines()) {
            var stood = earlier.get(line.line());
            if (stood != null && !stood.equals(line)) {
                changed.put(line.line(), asked(line));
            }
        }
        return changed;
    }

    private Asked asked(DemandTerms.Line line) {
        var material = catalog.material(line.materialCode())
                .orElseThrow(() -> new IllegalStateException("material " + line.materialCode() + " is gone"));
        return new Asked(
                line.quantity(),
                line.window(),
                line.priceCeiling().amount(),
                line.fixedPrice(),
                line.minimumLot(),
                line.isForecast(),
                line.gradeCode(),
                material.ranks());
    }

    @Override
    public void abandon(UUID demandId, Caller leader, String because) {
        var pool = pools.ofDemandForChange(demandId, leader.member());
        cycle.abandon(leader, pool.id(), because);
    }
}
