package io.linknet.procurement.pooling.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.procurement.demand.control.DemandTerms;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.pooling.entity.Pledge;
import io.linknet.procurement.pooling.entity.PledgeAnswered;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A cooperative's answer when the demand was amended: it keeps its pledge or takes it back; pledging anew replaces it.
 *
 * <p>Runs in the command's transaction, while the pool is open.
 */
@ApplicationScoped
public class AnswerAmendment {

    @Inject
    Pools pools;

    @Inject
    Demands demands;

    @Inject
    Event<PledgeAnswered> answered;

    @Inject
    Clock clock;

    /**
     * Keeps the pledge as it is. What does not fit counts again all the same; the clearing says what came of it.
     *
     * @param seen the version of the demand that the clerk has looked at
     */
    public Pool keep(Caller clerk, UUID poolId, int seen) {
        var pool = open(clerk, poolId);
        var pledge = own(clerk, pool);
        var demand = demands.terms(pool.demandId(), clerk.member());
        MakePledge.requireSeen(demand, seen);
        var forecasts = demand.lines().stream()
                .filter(DemandTerms.Line::isForecast)
                .map(DemandTerms.Line::line)
                .collect(Collectors.toSet());
        var left = pledge.keep(forecasts, new Pledge.Word(clerk.personName(), clock.instant(), demand.revision()));
        if (!left) {
            pools.remove(pledge);
        }
        return told(pool, pledge, left);
    }

    /** Takes the whole pledge back. */
    public Pool withdraw(Caller clerk, UUID poolId) {
        var pool = open(clerk, poolId);
        var pledge = own(clerk, pool);
        pools.remove(pledge);
        return told(pool, pledge, false);
    }

    private Pool open(Caller clerk, UUID poolId) {
        var pool = pools.heldStill(poolId, clerk.member());
        pool.requireOpen();
        pool.requireInTime(clock.instant());
        return pool;
    }

    private Pledge own(Caller clerk, Pool pool) {
        return pools.pledge(pool.id(), clerk.member()).orElseThrow(() -> PoolProblem.NO_PLEDGE_TO_ANSWER.because());
    }

    private Pool told(Pool pool, Pledge pledge, boolean kept) {
        pools.write();
        answered.fire(new PledgeAnswered(pool, pledge.cooperative(), kept));
        return pool;
    }
}
