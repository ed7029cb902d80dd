package io.linknet.procurement.sourcing.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.sourcing.entity.AskedLine;
import io.linknet.procurement.sourcing.entity.BidStatus;
import io.linknet.procurement.sourcing.entity.Rfq;
import io.linknet.procurement.sourcing.entity.RfqAudience;
import io.linknet.procurement.sourcing.entity.RfqStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for quotation.
 *
 * <p>The invited read what is asked and how it is scored, and in the end what became of their own bid: no count, name, price
 * or rank of anybody else. Before the opening the buyer reads how many are invited and nothing of the bids.
 *
 * @param audience for the buyer alone
 * @param invited for the buyer alone
 * @param bids how many bids were opened; for the buyer alone, after the opening
 * @param version bids do not change it
 * @param ownBid where the reader's own bid stands; for the invited alone, when there is one
 * @param outcome what became of the reader's own bid; for the invited alone, after the decision
 * @param awards what the reader won; for a winner alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record RfqView(
        UUID id,
        long version,
        String number,
        PartyView buyer,
        String title,
        String currency,
        String place,
        String district,
        RfqStatus status,
        Instant answerUntil,
        RfqRequest.Scoring weights,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant openedAt,
        @Nullable String reason,
        @Classified(value = SECRET, marks = TRADE_SECRET) @Nullable RfqAudience audience,
        @Classified(value = SECRET, marks = TRADE_SECRET) @Nullable List<PartyView> invited,
        @Classified(value = SECRET, marks = TRADE_SECRET) @Nullable Integer bids,
        @Classified(value = SECRET, marks = TRADE_SECRET) @Nullable BidStatus ownBid,
        @Classified(value = SECRET, marks = TRADE_SECRET) @Nullable Outcome outcome,
        @Nullable List<AwardView> awards,
        List<Line> lines) {

    /** What became of a bid. */
    public enum Outcome {
        WON,
        LOST,
        NO_BID
    }

    /** One material asked for. */
    @Classified(RELATION)
    public record Line(
            int line,
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            LocalDate windowFrom,
            LocalDate windowTo,
            String place,
            boolean substitutesWelcome) {

        static Line of(int number, AskedLine asked) {
            return new Line(
                    number,
                    asked.materialCode(),
                    asked.gradeCode(),
                    QuantityBody.of(asked.quantity()),
                    asked.window().from(),
                    asked.window().to(),
                    asked.place(),
                    asked.substitutesWelcome());
        }
    }

    /** What a reader of one side learns beyond the request itself. */
    record Aside(
            @Nullable RfqAudience audience,
            @Nullable List<PartyView> invited,
            @Nullable Integer bids,
            @Nullable BidStatus ownBid,
            @Nullable Outcome outcome,
            @Nullable List<AwardView> awards) {

        /** In lists. */
        static final Aside NONE = new Aside(null, null, null, null, null, null);
    }

    static RfqView of(Rfq rfq, PartyView buyer, Aside aside) {
        return new RfqView(
                rfq.id(),
                rfq.version(),
                rfq.number(),
                buyer,
                rfq.title(),
                rfq.currency().getCurrencyCode(),
                rfq.place(),
                rfq.district(),
                rfq.status(),
                rfq.answerUntil(),
                RfqRequest.Scoring.of(rfq.weights()),
                rfq.createdAt(),
                rfq.publishedAt(),
                rfq.openedAt(),
                rfq.reason(),
                aside.audience,
                aside.invited,
                aside.bids,
                aside.ownBid,
                aside.outcome,
                aside.awards,
                rfq.lines().entrySet().stream()
                        .map(entry -> Line.of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
