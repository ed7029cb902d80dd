package io.linknet.procurement.countersign.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.Ids;
import io.linknet.procurement.countersign.entity.Countersign;
import io.linknet.procurement.countersign.entity.Countersign.Asking;
import io.linknet.procurement.pooling.control.PledgedShare;
import io.linknet.procurement.pooling.control.PledgedShares;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Asks farmers to stand behind what was entered for them; links they had before end. Runs in the command's transaction. */
@ApplicationScoped
public class AskFarmers {

    @Inject
    PledgedShares shares;

    @Inject
    Countersigns countersigns;

    @Inject
    FarmersKey key;

    @Inject
    Clock clock;

    /**
     * Asks.
     *
     * @param shareIds of the cooperative's own pledge in that pool
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the pool takes no pledges any more, a share is none of the
     *     pledge's, or its farmer has agreed already; nobody is asked then
     */
    public List<PledgedShare> ask(Caller clerk, UUID poolId, List<UUID> shareIds) {
        var asked = shares.toBeAnswered(poolId, clerk.member(), shareIds);
        var asking = new Asking(clerk.personName(), clock.instant());
        countersigns.endAll(clerk.member(), shareIds);
        for (var share : asked) {
            var id = Ids.next();
            var hash = FarmersKey.hash(key.token(id));
            countersigns.add(new Countersign(id, share.id(), clerk.member(), share.farmerId(), hash, asking));
        }
        return asked;
    }
}
