package io.linknet.procurement.demand.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.demand.entity.Demand;
import io.linknet.procurement.demand.entity.DemandDraft;
import io.linknet.procurement.demand.entity.DemandPosted;
import io.linknet.procurement.demand.entity.DemandVersion;
import io.linknet.procurement.demand.entity.Invitation;
import io.linknet.procurement.numbering.DocumentNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** Posts a demand and so opens its pool. Runs in the command's transaction. */
@ApplicationScoped
public class PostDemand {

    @Inject
    Demands demands;

    @Inject
    DemandRules rules;

    @Inject
    DemandVersions versions;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Event<DemandPosted> posted;

    @Inject
    Event<DemandTerms> opened;

    @Inject
    Clock clock;

    /**
     * Posts.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if a line does not fit the catalogue, a window is over, or
     *     the invited do not fit the audience
     */
    public Demand post(Caller buyer, DemandDraft draft) {
        return post(buyer.member(), buyer.personName(), draft);
    }

    /** Posts for a leader, in the name of the person who has asked for it. */
    Demand post(MemberId leader, String personName, DemandDraft draft) {
        var invited = rules.invited(leader, draft, Set.of());
        rules.requireCarriage(draft);
        for (var index = 0; index < draft.lines().size(); index++) {
            rules.requireTradeable(draft.lines().get(index), draft, "/lines/" + index);
        }

        var now = clock.instant();
        var demand = new Demand(numbers.next(DocumentNumbers.Kind.DEMAND), leader, draft, personName, now);
        demands.add(demand);
        invited.forEach(member -> demands.invite(new Invitation(demand.id(), leader, member)));
        versions.keep(demand, new DemandVersion.Saying(personName, now, null));
        posted.fire(new DemandPosted(demand));
        opened.fire(DemandTerms.of(demand));
        return demand;
    }
}
