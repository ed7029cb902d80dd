package io.linknet.procurement.pooling.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.procurement.catalog.control.Catalog;
import io.linknet.procurement.demand.control.DemandTerms;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.pooling.entity.Ask;
import io.linknet.procurement.pooling.entity.Clearing;
import io.linknet.procurement.pooling.entity.Offer;
import io.linknet.procurement.pooling.entity.Outcome;
import io.linknet.procurement.pooling.entity.Pledge;
import io.linknet.procurement.pooling.entity.PledgeLine;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolCleared;
import io.linknet.procurement.pooling.entity.ProportionalRule;
import io.linknet.procurement.pooling.entity.RuleName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Locks a pool, tries rules on its pledges and makes one outcome binding. Runs in the command's transaction. */
@ApplicationScoped
public class ClearPool {

    @Inject
    Pools pools;

    @Inject
    Demands demands;

    @Inject
    Catalog catalog;

    @Inject
    Evidence evidence;

    @Inject
    Event<PoolCleared> cleared;

    @Inject
    Clock clock;

    /** What the rule would give, now; nothing is kept. */
    public Outcome tryOut(Caller leader, UUID poolId, RuleName rule) {
        var pool = pools.forChange(poolId, leader.member());
        pool.requireTriable();
        return outcome(leader, pool, rule);
    }

    /**
     * Makes the rule's outcome binding.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation unless the pool is locked
     */
    public Outcome clear(Caller leader, UUID poolId, RuleName rule) {
        var pool = pools.forChange(poolId, leader.member());
        pool.clear(clock.instant());
        var outcome = outcome(leader, pool, rule);
        var clearing = new Clearing(pool, outcome, leader.personName(), clock.instant());
        pools.add(clearing);
        evidence.record(
                "pool-cleared", "pool", pool.id(), new ClearingRecord(rule, outcome.digest(), outcome.canonicalText()));
        pools.write();
        cleared.fire(new PoolCleared(pool, clearing));
        return outcome;
    }

    private Outcome outcome(Caller leader, Pool pool, RuleName rule) {
        var demand = demands.terms(pool.demandId(), leader.member());
        var asks = demand.lines().stream().map(this::ask).toList();
        var offers = pools.pledges(pool, leader.member()).stream()
                .flatMap(pledge -> pledge.lines().stream().map(line -> offer(demand, pledge, line)))
                .toList();
        return switch (rule) {
            case PROPORTIONAL -> ProportionalRule.clear(asks, offers);
        };
    }

    private Ask ask(DemandTerms.Line line) {
        return new Ask(
                line.line(),
                line.quantity(),
                line.window(),
                line.priceCeiling(),
                rank(line.materialCode(), line.gradeCode()),
                line.minimumLot());
    }

    private Offer offer(DemandTerms demand, Pledge pledge, PledgeLine line) {
        var material = demand.line(line.demandLine()).orElseThrow().materialCode();
        return new Offer(
                pledge.id(),
                pledge.cooperative(),
                line.demandLine(),
                line.quantity(),
                line.available(),
                line.lowestPrice(demand.currency()),
                rank(material, line.gradeCode()),
                line.minimumLot());
    }

    private int rank(String materialCode, String gradeCode) {
        return catalog.material(materialCode)
                .flatMap(material -> material.rank(gradeCode))
                .orElseThrow(
                        () -> new IllegalStateException("grade " + gradeCode + " of " + materialCode + " is gone"));
    }

    /**
     * What the tamper-evident log keeps of a clearing.
     *
     * @param rule the rule
     * @param digest SHA-256 over the canonical text
     * @param canonicalText request, pledges and result; without farmers
     */
    public record ClearingRecord(RuleName rule, String digest, String canonicalText) {}
}
