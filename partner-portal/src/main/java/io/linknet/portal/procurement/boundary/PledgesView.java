package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.OwnPledge;
import io.linknet.portal.view.boundary.ListHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of the own pledges. */
public record PledgesView(ListHead head, List<OwnPledge> rows, @Nullable String next, MaterialNames materials) {

    /** Whether any can still be taken back. */
    public boolean hasOpen() {
        return rows.stream().anyMatch(OwnPledge::isOpen);
    }
}
