package io.linknet.procurement.ordering.exchange.boundary;

import static io.linknet.procurement.ordering.document.entity.TradeDocument.Kind.ORDER;
import static io.linknet.procurement.ordering.document.entity.TradeDocument.Kind.ORDER_CANCELLATION;
import static io.linknet.procurement.ordering.document.entity.TradeDocument.Kind.ORDER_CHANGE;
import static io.linknet.procurement.ordering.document.entity.TradeDocument.Kind.ORDER_RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.Contracts;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.ordering.exchange.boundary.OrderTold.Due;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which documents the events about an order mean for its parties; read from the contracts' examples. */
class OrderToldTest {

    private static final UUID BUYER = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final UUID SELLER = UUID.fromString("01990000-0000-7000-8000-000000000002");

    @Test
    void anOrderGoesToBoth() {
        assertThat(read("procurement.order-placed.v1")).containsExactlyInAnyOrder(to(SELLER, ORDER), to(BUYER, ORDER));
    }

    @Test
    void anAnswerGoesToTheBuyer() {
        assertThat(read("procurement.order-answered.v1")).containsExactly(to(BUYER, ORDER_RESPONSE));
    }

    @Test
    void aChangeIsToldBothAsTheOrderStands() {
        assertThat(read("procurement.order-changed.v1"))
                .containsExactlyInAnyOrder(to(BUYER, ORDER_RESPONSE), to(SELLER, ORDER_RESPONSE));
    }

    @Test
    void aProposalGoesToTheOtherSide() {
        assertThat(read("procurement.order-proposal-made.v1")).hasSize(1);
        assertThat(told(BUYER, "CHANGE", null).due("procurement.order-proposal-made.v1"))
                .containsExactly(to(SELLER, ORDER_CHANGE));
        assertThat(told(SELLER, "CANCELLATION", null).due("procurement.order-proposal-made.v1"))
                .containsExactly(to(BUYER, ORDER_CANCELLATION));
    }

    @Test
    void aRefusalGoesToWhoProposed() {
        assertThat(read("procurement.order-proposal-decided.v1")).containsExactly(to(BUYER, ORDER_RESPONSE));
        assertThat(told(SELLER, "CHANGE", "ACCEPTED").due("procurement.order-proposal-decided.v1"))
                .isEmpty();
    }

    @Test
    void ofOtherEventsNothingIsDue() {
        assertThat(told(BUYER, null, null).due("procurement.order-forgotten.v1"))
                .isEmpty();
    }

    private static java.util.List<Due> read(String type) {
        return Contracts.read(type, OrderTold.class).due(type);
    }

    private static OrderTold told(
            UUID by, @org.jspecify.annotations.Nullable String kind, @org.jspecify.annotations.Nullable String state) {
        return new OrderTold(UUID.randomUUID(), BUYER, SELLER, by, kind, state);
    }

    private static Due to(UUID member, io.linknet.procurement.ordering.document.entity.TradeDocument.Kind kind) {
        return new Due(new MemberId(member), kind);
    }
}
