package io.linknet.procurement.grant.boundary;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.procurement.grant.control.Partners.DealtDemand;
import io.linknet.procurement.member.control.Party;
import io.linknet.procurement.member.control.PartyView;
import java.util.Map;
import java.util.UUID;

/** A demand that a grant can be for. */
@Classified(DataClass.RELATION)
public record GrantDemand(UUID id, String number, String title, PartyView leader) {

    static GrantDemand of(DealtDemand demand, Map<UUID, Party> parties) {
        return new GrantDemand(demand.id(), demand.number(), demand.title(), PartyView.of(demand.leader(), parties));
    }
}
