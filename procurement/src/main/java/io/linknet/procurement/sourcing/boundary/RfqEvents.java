package io.linknet.procurement.sourcing.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.messaging.Outbox;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.sourcing.entity.Rfq;
import io.linknet.procurement.sourcing.entity.RfqTurned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the network of requests for quotation, on {@code procurement.rfq}; never of a bid. */
@ApplicationScoped
public class RfqEvents {

    static final String AGGREGATE = "procurement.rfq";

    @Inject
    Outbox outbox;

    void on(@Observes RfqTurned event) {
        var rfq = event.rfq();
        var concerned = ids(event.concerned());
        var others = ids(event.others());
        switch (event.turn()) {
            case PUBLISHED -> append("procurement.rfq-published.v1", rfq, RfqToldV1.of(rfq, concerned));
            case WITHDRAWN -> append("procurement.rfq-withdrawn.v1", rfq, RfqToldV1.of(rfq, concerned));
            case OPENED -> append("procurement.rfq-opened.v1", rfq, RfqOpenedV1.of(rfq));
            case AWARDED -> append("procurement.rfq-awarded.v1", rfq, RfqDecidedV1.of(rfq, concerned, others));
            case CLOSED -> append("procurement.rfq-closed.v1", rfq, RfqDecidedV1.of(rfq, concerned, others));
        }
    }

    private void append(String type, Rfq rfq, Record payload) {
        outbox.append(type, AGGREGATE, rfq.id(), payload);
    }

    private static List<UUID> ids(List<MemberId> members) {
        return members.stream().map(MemberId::value).sorted().toList();
    }

    /**
     * Payload of {@code procurement.rfq-published.v1} and {@code -withdrawn.v1}.
     *
     * @param invitedIds who is told; they are not told of each other
     * @param reason why it was withdrawn, in the buyer's words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RfqToldV1(
            UUID rfqId,
            String number,
            UUID buyerId,
            String title,
            Instant answerUntil,
            List<UUID> invitedIds,
            @Nullable String reason) {

        static RfqToldV1 of(Rfq rfq, List<UUID> invited) {
            return new RfqToldV1(
                    rfq.id(), rfq.number(), rfq.buyer().value(), rfq.title(), rfq.answerUntil(), invited, rfq.reason());
        }
    }

    /** Payload of {@code procurement.rfq-opened.v1}; how many bids there were is read by the buyer, not told. */
    public record RfqOpenedV1(UUID rfqId, String number, UUID buyerId, String title) {

        static RfqOpenedV1 of(Rfq rfq) {
            return new RfqOpenedV1(rfq.id(), rfq.number(), rfq.buyer().value(), rfq.title());
        }
    }

    /**
     * Payload of {@code procurement.rfq-awarded.v1} and {@code -closed.v1}.
     *
     * @param winnerIds who got an order; none when it was closed
     * @param loserIds who has bid and got nothing
     * @param reason why nobody got anything, in the buyer's words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RfqDecidedV1(
            UUID rfqId,
            String number,
            UUID buyerId,
            String title,
            List<UUID> winnerIds,
            List<UUID> loserIds,
            @Nullable String reason) {

        static RfqDecidedV1 of(Rfq rfq, List<UUID> winners, List<UUID> losers) {
            return new RfqDecidedV1(
                    rfq.id(), rfq.number(), rfq.buyer().value(), rfq.title(), winners, losers, rfq.reason());
        }
    }
}
