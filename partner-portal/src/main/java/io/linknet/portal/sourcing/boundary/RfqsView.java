package io.linknet.portal.sourcing.boundary;

import io.linknet.portal.procurement.boundary.MaterialNames;
import io.linknet.portal.sourcing.entity.Rfq;
import io.linknet.portal.view.boundary.ListHead;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of requests, own ones and those to bid for. */
public record RfqsView(
        ListHead head, List<Rfq> rows, @Nullable String next, UUID reader, boolean mayAsk, MaterialNames materials) {

    /** Whether the reader is the one who asks. */
    public boolean isOwn(Rfq rfq) {
        return rfq.buyer().id().equals(reader);
    }
}
