package io.linknet.procurement.pooling.boundary;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.demand.control.DemandTerms;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.farmer.control.Farmers;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.pooling.control.Pools;
import io.linknet.procurement.pooling.entity.Allocation;
import io.linknet.procurement.pooling.entity.FarmerShare;
import io.linknet.procurement.pooling.entity.Pledge;
import io.linknet.procurement.pooling.entity.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts pools and pledges together as each reader may see them. Runs in the reader's transaction. */
@ApplicationScoped
class PoolPages {

    @Inject
    Pools pools;

    @Inject
    Demands demands;

    @Inject
    Farmers farmers;

    @Inject
    Members members;

    /** The pool with all pledges for its leader, with the own one for everybody else. */
    PoolView full(Pool pool, MemberId reader) {
        var demand = demands.terms(pool.demandId(), reader);
        var leader = PartyView.of(members.party(demand.leader()));
        var pledges = pool.leader().equals(reader)
                ? forLeader(pool, demand)
                : pools.pledge(pool.id(), reader).stream()
                        .map(pledge -> forCooperative(pledge, demand))
                        .toList();
        return PoolView.of(pool, demand, leader, pledges, clearing(pool, demand, reader));
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

    private List<PledgeView> forLeader(Pool pool, DemandTerms demand) {
        var pledges = pools.pledges(pool, pool.leader());
        var parties = members.parties(
                pledges.stream().map(pledge -> pledge.cooperative().value()).toList());
        return pledges.stream()
                .map(pledge -> PledgeView.forLeader(
                        pledge, demand, PartyView.of(pledge.cooperative().value(), parties)))
                .toList();
    }

    private @Nullable ClearingView clearing(Pool pool, DemandTerms demand, MemberId reader) {
        var found = pools.clearing(pool.id());
        if (found.isEmpty()) {
            return null;
        }
        var own = found.get().allocations().stream()
                .filter(share ->
                        pool.leader().equals(reader) || share.cooperative().equals(reader))
                .toList();
        var parties = members.parties(cooperatives(own));
        return ClearingView.of(found.get(), own, demand.currency(), parties);
    }

    private static List<UUID> cooperatives(List<Allocation> shares) {
        return shares.stream().map(share -> share.cooperative().value()).toList();
    }
}
