package io.linknet.procurement.pooling.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.demand.control.DemandTerms;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.ordering.control.PlaceOrder;
import io.linknet.procurement.ordering.control.PublishedLine;
import io.linknet.procurement.pooling.entity.Allocation;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolProblem;
import io.linknet.procurement.pooling.entity.PoolPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sends out the orders of a cleared pool: one per cooperative, however often it is asked. */
@ApplicationScoped
public class PublishPool {

    @Inject
    Pools pools;

    @Inject
    Clearings clearings;

    @Inject
    ForAllParties parties;

    @Inject
    Demands demands;

    @Inject
    PlaceOrder placeOrder;

    @Inject
    Event<PoolPublished> published;

    @Inject
    Clock clock;

    /**
     * Publishes. Runs in the command's transaction.
     *
     * @return the orders by cooperative; the same ones when the pool was published before
     * @throws io.linknet.kernel.problem.DomainRuleViolation unless the pool is cleared and allocates something
     */
    public Map<MemberId, UUID> publish(Caller leader, UUID poolId) {
        var pool = pools.forChange(poolId, leader.member());
        if (pool.isJoint()) {
            throw PoolProblem.EACH_PUBLISHES_ITS_OWN.because();
        }
        var again = pool.moments().publishedAt() != null;
        if (!again) {
            pool.publish(clock.instant());
        }
        var orders = orders(leader, pool);
        if (!again) {
            pools.write();
            published.fire(new PoolPublished(pool, List.copyOf(orders.keySet())));
            followJoint(pool);
        }
        return orders;
    }

    /** A joint pool is published when the last of those it has gathered is. */
    private void followJoint(Pool pool) {
        var joint = pool.jointId();
        if (joint == null) {
            return;
        }
        parties.call(() -> {
            var followed = pools.joint(joint);
            if (pools.gathered(followed).stream().allMatch(it -> it.moments().publishedAt() != null)) {
                followed.publish(clock.instant());
            }
            return followed;
        });
    }

    private Map<MemberId, UUID> orders(Caller leader, Pool pool) {
        var demand = demands.terms(pool.demandId(), leader.member());
        var byCooperative = clearings.of(pool.clearedIn()).stream()
                .flatMap(clearing -> clearings.given(clearing, pool.demandId(), leader.member()).stream())
                .collect(Collectors.groupingBy(
                        allocation -> allocation.cooperative().toString(), TreeMap::new, Collectors.toList()));
        if (byCooperative.isEmpty() && pool.jointId() == null) {
            throw PoolProblem.NOTHING_TO_PUBLISH.because();
        }
        return byCooperative.values().stream()
                .collect(Collectors.toMap(own -> own.get(0).cooperative(), own -> publish(leader, demand, own)));
    }

    private UUID publish(Caller leader, DemandTerms demand, List<Allocation> own) {
        var lines = lines(demand, own);
        var seller = own.get(0).cooperative();
        return placeOrder.publish(
                leader, demand.id(), demand.currency(), demand.place(), demand.deliveryTerms(), seller, lines);
    }

    /**
     * The lines of one order, numbered as in the demand; where a joint pool gives several pledged lines to one demand line, the
     * second and later ones are numbered behind the last.
     */
    private static List<PublishedLine> lines(DemandTerms demand, List<Allocation> own) {
        var lines = new ArrayList<PublishedLine>();
        var taken = new HashSet<Integer>();
        var next = own.stream().mapToInt(Allocation::demandLine).max().orElse(0) + 1;
        for (var allocation : own) {
            var number = taken.add(allocation.demandLine()) ? allocation.demandLine() : next++;
            lines.add(line(number, demand, allocation));
        }
        return lines;
    }

    private static PublishedLine line(int number, DemandTerms demand, Allocation allocation) {
        var asked = demand.line(allocation.demandLine()).orElseThrow();
        return new PublishedLine(
                number,
                asked.line(),
                asked.materialCode(),
                asked.gradeCode(),
                allocation.allocated(),
                allocation.unitPrice(demand.currency()),
                allocation.window(),
                asked.overTolerancePercent(),
                asked.underTolerancePercent());
    }
}
