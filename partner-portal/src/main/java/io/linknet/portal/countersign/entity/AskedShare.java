package io.linknet.portal.countersign.entity;

import io.linknet.kernel.rest.QuantityBody;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One share of the own pledge, and how far its farmer stands behind it. */
public record AskedShare(
        UUID shareId,
        String materialCode,
        String gradeCode,
        String farmerName,
        QuantityBody quantity,
        String state,
        @Nullable Instant answeredAt,
        @Nullable String answeredWay,
        @Nullable String link,
        @Nullable Instant expiresAt) {

    /** Whether the farmer can be asked, for the first time or again. */
    public boolean canBeAsked() {
        return !state.equals("COUNTERSIGNED");
    }

    /** Whether nobody has asked the farmer, who has not answered either. */
    public boolean isUnasked() {
        return state.equals("ENTERED") && link == null;
    }
}
