package io.linknet.portal.sourcing.entity;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.portal.procurement.entity.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request for quotation as its reader's side sees it. */
public record Rfq(
        UUID id,
        long version,
        String number,
        Party buyer,
        String title,
        String currency,
        String place,
        String district,
        String status,
        Instant answerUntil,
        Weights weights,
        Instant createdAt,
        @Nullable Instant openedAt,
        @Nullable String reason,
        @Nullable List<Party> invited,
        @Nullable Integer bids,
        @Nullable String ownBid,
        @Nullable String outcome,
        @Nullable List<Award> awards,
        List<Line> lines) {

    /** How offers are scored, in percent. */
    public record Weights(int price, int quality, int record, int distance) {}

    /** One material asked for. */
    public record Line(
            int line,
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            LocalDate windowFrom,
            LocalDate windowTo,
            String place,
            boolean substitutesWelcome) {}

    /** What of a line went to whom; the bidder is absent where the reader is the winner. */
    public record Award(int line, @Nullable Party bidder, int offer, QuantityBody quantity, UUID orderId) {}

    /** Who is asked; nobody that the reader may know of unless it is the buyer. */
    public List<Party> allInvited() {
        return invited == null ? List.of() : invited;
    }

    /** What was awarded, as far as it is the reader's. */
    public List<Award> allAwards() {
        return awards == null ? List.of() : awards;
    }

    /** Whether bids are taken; the moment of the deadline decides, not only the state. */
    public boolean takesBids(Instant now) {
        return status.equals("OPEN") && answerUntil.isAfter(now);
    }

    /** Whether the buyer can compare. */
    public boolean isOpened() {
        return openedAt != null;
    }

    /** Whether the reader has a bid that stands. */
    public boolean hasBid() {
        return ownBid != null && !ownBid.equals("WITHDRAWN");
    }
}
