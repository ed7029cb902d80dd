package io.linknet.procurement.pooling.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.pooling.entity.Direction;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolJoined;
import io.linknet.procurement.pooling.entity.PoolParty;
import io.linknet.procurement.pooling.entity.PoolProblem;
import io.linknet.procurement.pooling.entity.PoolStatus;
import io.linknet.procurement.pooling.entity.PoolTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Brings members together: an organiser prepares a joint pool, leaders put their demands in, cooperatives consent to sell
 * together.
 *
 * <p>Each consent is the party's own command and stands in the tamper-evident log. Runs in the command's transaction.
 */
@ApplicationScoped
public class JointPools {

    private static final Set<MemberKind> BUYING = Set.of(MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR);

    @Inject
    Pools pools;

    @Inject
    PoolParties parties;

    @Inject
    Demands demands;

    @Inject
    Members members;

    @Inject
    Evidence evidence;

    @Inject
    Event<PoolJoined> joined;

    @Inject
    Clock clock;

    /**
     * What an organiser asks for.
     *
     * @param demands own demands that are in it from the start
     * @param invited members that may join
     */
    public record Draft(
            String title,
            Direction direction,
            Currency currency,
            PoolTerms terms,
            List<UUID> demands,
            Set<UUID> invited) {}

    /** Prepares a joint pool. */
    public Pool prepare(Caller organiser, Draft draft) {
        requireOrganiser(organiser, draft.direction());
        var until = draft.terms().answerUntil();
        if (until != null && !until.isAfter(clock.instant())) {
            throw PoolProblem.DEADLINE_IS_PAST.at("/answerUntil", until);
        }
        var pool = Pool.joint(
                organiser.member(), draft.direction(), draft.title(), draft.currency(), draft.terms(), clock.instant());
        pools.add(pool);
        parties.add(new PoolParty(pool, organiser.member().value(), organiser.personName(), clock.instant()));
        inviteAll(organiser, pool, draft.invited());
        pools.write();
        if (!draft.demands().isEmpty()) {
            join(organiser, pool, draft.demands());
        }
        if (draft.direction() == Direction.SELLING) {
            consent(organiser, pool);
        }
        return pool;
    }

    /** Lets more members join. */
    public Pool invite(Caller organiser, UUID poolId, Set<UUID> invited) {
        var pool = pools.led(organiser, poolId);
        pool.requireGathering();
        inviteAll(organiser, pool, invited);
        pools.write();
        return pool;
    }

    /** Ends the preparation: from now on parties still come, but no longer go. */
    public Pool open(Caller organiser, UUID poolId) {
        var pool = pools.led(organiser, poolId);
        pool.requireGathering();
        pool.open();
        pool.requireInTime(clock.instant());
        evidence.record("pool-opened", "pool", pool.id(), new Consent(pool.leader(), List.of()));
        pools.write();
        return pool;
    }

    /** Puts the leader's demands into a joint pool. */
    public Pool join(Caller leader, UUID poolId, List<UUID> demandIds) {
        var pool = pools.forJoining(poolId, leader.member());
        pool.requireGathering();
        members.requireGoodStanding(pool.leader(), "");
        join(leader, pool, demandIds);
        return pool;
    }

    /** Consents to selling together with the others in the pool. */
    public Pool consent(Caller cooperative, UUID poolId) {
        var pool = pools.forJoining(poolId, cooperative.member());
        pool.requireGathering();
        members.requireGoodStanding(pool.leader(), "");
        consent(cooperative, pool);
        return pool;
    }

    /** Takes a demand out of a pool that is still a draft. */
    public Pool leave(Caller leader, UUID poolId, UUID demandId) {
        var pool = pools.forJoining(poolId, leader.member());
        pool.requireGathering();
        if (pool.status() != PoolStatus.DRAFT) {
            throw PoolProblem.POOL_NOT_DRAFT.because(pool.status());
        }
        var own = pools.ofDemandForChange(demandId, leader.member());
        if (!pool.id().equals(own.jointId())) {
            throw PoolProblem.DEMAND_NOT_IN_POOL.because(demandId);
        }
        own.leave();
        parties.get(pool, leader.member()).withdrawDemand();
        evidence.record("pool-left", "pool", pool.id(), new Consent(leader.member(), List.of(demandId)));
        pools.write();
        return pool;
    }

    private void join(Caller leader, Pool pool, List<UUID> demandIds) {
        if (!BUYING.contains(leader.kind())) {
            throw PoolProblem.ONLY_BUYERS_JOIN_BUYING.because();
        }
        var party = parties.get(pool, leader.member());
        for (var index = 0; index < demandIds.size(); index++) {
            var demand = demands.terms(demandIds.get(index), leader.member());
            if (!demand.currency().equals(pool.currency())) {
                throw PoolProblem.DEMAND_IN_ANOTHER_CURRENCY.at(
                        "/demandIds/" + index, demand.currency(), String.valueOf(pool.currency()));
            }
            var own = pools.ofDemandForChange(demand.id(), leader.member());
            own.join(pool);
            joined.fire(new PoolJoined(own, pool));
        }
        party.consent(demandIds.size(), leader.personName(), clock.instant());
        evidence.record("pool-joined", "pool", pool.id(), new Consent(leader.member(), demandIds));
        pools.write();
    }

    private void consent(Caller cooperative, Pool pool) {
        if (cooperative.kind() != MemberKind.COOPERATIVE || pool.direction() != Direction.SELLING) {
            throw PoolProblem.ONLY_COOPERATIVES_JOIN_SELLING.because();
        }
        parties.get(pool, cooperative.member()).consent(0, cooperative.personName(), clock.instant());
        evidence.record("pool-joined", "pool", pool.id(), new Consent(cooperative.member(), List.of()));
        pools.write();
    }

    private void inviteAll(Caller organiser, Pool pool, Collection<UUID> invited) {
        var known = members.parties(invited).keySet();
        members.requireGoodStanding(invited, "/invited");
        for (var member : invited) {
            if (!known.contains(member)) {
                throw PoolProblem.UNKNOWN_INVITED_PARTY.at("/invited", member);
            }
            if (parties.find(pool, new MemberId(member)).isEmpty()) {
                parties.add(new PoolParty(pool, member, organiser.personName(), clock.instant()));
            }
        }
    }

    private static void requireOrganiser(Caller organiser, Direction direction) {
        switch (direction) {
            case BUYING -> {
                if (!BUYING.contains(organiser.kind())) {
                    throw PoolProblem.ONLY_BUYERS_JOIN_BUYING.because();
                }
            }
            case SELLING -> {
                if (organiser.kind() != MemberKind.COOPERATIVE) {
                    throw PoolProblem.ONLY_COOPERATIVES_JOIN_SELLING.because();
                }
            }
        }
    }

    /**
     * What the tamper-evident log keeps of a consent.
     *
     * @param member who consents
     * @param demandIds with which demands
     */
    public record Consent(String member, List<UUID> demandIds) {

        Consent(MemberId member, List<UUID> demandIds) {
            this(member.toString(), List.copyOf(demandIds));
        }
    }
}
