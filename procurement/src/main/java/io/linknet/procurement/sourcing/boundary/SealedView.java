package io.linknet.procurement.sourcing.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.procurement.sourcing.entity.Bid;
import io.linknet.procurement.sourcing.entity.BidStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * Answer to a bid: that it is sealed or withdrawn, not what it says, since answers are kept in plain.
 *
 * @param commitment SHA-256 over salt and text, hexadecimal
 */
@Classified(value = SECRET, marks = TRADE_SECRET)
public record SealedView(UUID rfqId, int revision, BidStatus status, Instant sealedAt, String commitment) {

    static SealedView of(Bid bid) {
        return new SealedView(bid.rfqId(), bid.revision(), bid.status(), bid.sealedAt(), bid.commitment());
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
