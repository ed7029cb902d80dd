package io.linknet.procurement.pooling.boundary;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.demand.control.DemandTerms;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.farmer.control.Farmers;
import io.linknet.procurement.farmer.control.NamedFarmers;
import io.linknet.procurement.job.boundary.JobView;
import io.linknet.procurement.job.control.Jobs;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.pooling.control.Clearings;
import io.linknet.procurement.pooling.control.PledgedSums;
import io.linknet.procurement.pooling.control.PoolParties;
import io.linknet.procurement.pooling.control.Pools;
import io.linknet.procurement.pooling.entity.Allocation;
import io.linknet.procurement.pooling.entity.FarmerShare;
import io.linknet.procurement.pooling.entity.Pledge;
import io.linknet.procurement.pooling.entity.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts pools and pledges together as each reader may see them. Runs in the reader's transaction. */
@ApplicationScoped
class PoolPages {

    /** Pledges that stand in the leader's view at most; the sums count all. */
    private static final int MOST_PLEDGES = 500;

    @Inject
    Pools pools;

    @Inject
    Jobs jobs;

    @Inject
    PledgedSums pledgedSums;

    @Inject
    Clearings clearings;

    @Inject
    PoolParties poolParties;

    @Inject
    Demands demands;

    @Inject
    Farmers farmers;

    @Inject
    NamedFarmers namedFarmers;

    @Inject
    Members members;

    /** The pool as it is read: with the names of farmers that were granted to its leader. Answers of commands are kept, and name nobody. */
    PoolView read(Pool pool, MemberId reader) {
        var full = full(pool, reader);
        var pledges = requireNonNull(full.pledges());
        return full.withPledges(named(pledges, reader));
    }

    private List<PledgeView> named(List<PledgeView> pledges, MemberId reader) {
        var names =
                namedFarmers.behindPledges(pledges.stream().map(PledgeView::id).toList(), reader);
        return pledges.stream().map(pledge -> pledge.with(names)).toList();
    }

    /** The pool with all pledges for its leader, with the own one for everybody else. */
    PoolView full(Pool pool, MemberId reader) {
        if (pool.isJoint()) {
            return fullJoint(pool, reader);
        }
        var demand = demands.terms(pool.demandId(), reader);
        var leader = PartyView.of(members.party(demand.leader()));
        var pledges = pool.leader().equals(reader)
                ? forLeader(pool, demand, MOST_PLEDGES)
                : pools.pledge(pool.id(), reader).stream()
                        .map(pledge -> forCooperative(pledge, demand))
                        .toList();
        var full = PoolView.of(
                pool, demand, leader, pledges, clearing(pool, demand.currency(), reader), job(pool, reader));
        return pool.leader().equals(reader)
                ? full.withSums(pools.count(pool, reader), sums(List.of(demand), reader))
                : full;
    }

    /** Pools of demands in a list, by id. */
    Map<UUID, PoolView> listed(List<Pool> rows) {
        var terms = demands.terms(rows.stream().map(Pool::demandId).toList());
        var leaders =
                members.parties(rows.stream().map(pool -> pool.leader().value()).toList());
        return rows.stream()
                .map(pool -> PoolView.of(
                        pool,
                        requireNonNull(terms.get(pool.demandId())),
                        PartyView.of(pool.leader().value(), leaders),
                        null,
                        null,
                        null))
                .collect(Collectors.toMap(PoolView::id, Function.identity()));
    }

    /** A joint pool in a list. */
    PoolView joint(Pool pool, MemberId reader) {
        var organiser = PartyView.of(members.party(pool.leader()));
        return PoolView.joint(pool, organiser, ownDemands(pool, reader), null, null, null, null);
    }

    private PoolView fullJoint(Pool pool, MemberId reader) {
        var own = pools.ownIn(pool, reader);
        var terms = ownDemands(pool, reader);
        var pledges = new ArrayList<PledgeView>();
        for (var it : own) {
            if (pledges.size() < MOST_PLEDGES) {
                pledges.addAll(forLeader(it, demands.terms(it.demandId(), reader), MOST_PLEDGES - pledges.size()));
            }
        }
        var count = own.stream().mapToLong(it -> pools.count(it, reader)).sum();
        var full = PoolView.joint(
                pool,
                PartyView.of(members.party(pool.leader())),
                terms,
                pledges,
                clearing(pool, requireNonNull(pool.currency()), reader),
                participants(pool, reader),
                job(pool, reader));
        return full.withSums(count, sums(terms, reader));
    }

    private Map<UUID, Map<Integer, BigDecimal>> sums(List<DemandTerms> demands, MemberId leader) {
        return pledgedSums.of(demands.stream().map(DemandTerms::id).toList(), leader);
    }

    /** What the pool's prices are in. */
    Currency currency(Pool pool, MemberId reader) {
        return pool.isJoint()
                ? requireNonNull(pool.currency())
                : demands.terms(pool.demandId(), reader).currency();
    }

    private @Nullable JobView job(Pool pool, MemberId reader) {
        return jobs.latest(pool.id(), reader).map(JobView::of).orElse(null);
    }

    private List<DemandTerms> ownDemands(Pool joint, MemberId reader) {
        var ids = pools.ownIn(joint, reader).stream().map(Pool::demandId).toList();
        return ids.isEmpty() ? List.of() : demands.visibleTerms(ids, reader);
    }

    private List<PoolView.Participant> participants(Pool pool, MemberId reader) {
        var found = poolParties.of(pool, reader);
        var parties = members.parties(
                found.stream().map(party -> party.member().value()).toList());
        return found.stream()
                .map(party -> PoolView.Participant.of(
                        party, PartyView.of(party.member().value(), parties)))
                .toList();
    }

    /** The own pledge, with the farmers. */
    PledgeView forCooperative(Pledge pledge, DemandTerms demand) {
        var ids = pledge.lines().stream()
                .flatMap(line -> line.farmers().stream())
                .map(FarmerShare::farmerId)
                .toList();
        var names = farmers.names(pledge.cooperative(), ids);
        return PledgeView.forCooperative(pledge, demand, PartyView.of(members.party(pledge.cooperative())), names);
    }

    private List<PledgeView> forLeader(Pool pool, DemandTerms demand, int most) {
        var pledges = pools.pledges(pool, pool.leader(), most);
        var parties = members.parties(
                pledges.stream().map(pledge -> pledge.cooperative().value()).toList());
        return pledges.stream()
                .map(pledge -> PledgeView.forLeader(
                        pledge, demand, PartyView.of(pledge.cooperative().value(), parties)))
                .toList();
    }

    private @Nullable ClearingView clearing(Pool pool, Currency currency, MemberId reader) {
        var found = clearings.of(pool.clearedIn());
        if (found.isEmpty()) {
            return null;
        }
        var shares = clearings.shares(found.get(), reader, Allocation.Place.FIRST, ClearingView.MOST_SHARES).stream()
                .filter(share -> pool.isJoint() || share.demandId().equals(pool.demandId()) || !share.isFor(reader))
                .toList();
        return ClearingView.of(found.get(), shares, currency, members.parties(cooperatives(shares)), reader);
    }

    private static List<UUID> cooperatives(List<Allocation> shares) {
        return shares.stream().map(share -> share.cooperative().value()).toList();
    }
}
