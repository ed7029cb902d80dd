package io.linknet.procurement.ordering.exchange.boundary;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields that deliveries use of the events about orders.
 *
 * @param byId whose word it was, where there is one
 * @param kind of a proposal or a change
 * @param state of a proposal that was decided
 */
record OrderTold(
        UUID orderId, UUID buyerId, UUID sellerId, @Nullable UUID byId, @Nullable String kind, @Nullable String state) {

    /**
     * A document that a party should have now.
     *
     * @param member which party
     * @param kind which document
     */
    record Due(MemberId member, TradeDocument.Kind kind) {}

    /** What an event of that type means for the parties; nothing for the types that no document tells of. */
    List<Due> due(String type) {
        return switch (type) {
            case "procurement.order-placed.v1" -> toBoth(TradeDocument.Kind.ORDER);
            case "procurement.order-answered.v1" -> List.of(
                    new Due(new MemberId(buyerId), TradeDocument.Kind.ORDER_RESPONSE));
            case "procurement.order-changed.v1" -> toBoth(TradeDocument.Kind.ORDER_RESPONSE);
            case "procurement.order-proposal-made.v1" -> List.of(new Due(notBy(), proposal()));
            case "procurement.order-proposal-decided.v1" -> decided();
            default -> List.of();
        };
    }

    /** What was accepted is told by the change of the order; what its proposer took back, nobody needs. */
    private List<Due> decided() {
        return "REFUSED".equals(state) ? List.of(new Due(notBy(), TradeDocument.Kind.ORDER_RESPONSE)) : List.of();
    }

    private List<Due> toBoth(TradeDocument.Kind document) {
        return List.of(new Due(new MemberId(sellerId), document), new Due(new MemberId(buyerId), document));
    }

    private TradeDocument.Kind proposal() {
        return "CANCELLATION".equals(kind) ? TradeDocument.Kind.ORDER_CANCELLATION : TradeDocument.Kind.ORDER_CHANGE;
    }

    private MemberId notBy() {
        return new MemberId(buyerId.equals(byId) ? sellerId : buyerId);
    }
}
