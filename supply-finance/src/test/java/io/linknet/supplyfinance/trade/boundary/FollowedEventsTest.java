package io.linknet.supplyfinance.trade.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.Contracts;
import io.linknet.kernel.value.Quantity;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reads the examples that procurement and logistics publish. */
class FollowedEventsTest {

    @Test
    void readsAWeighIn() {
        var received = Contracts.read("logistics.goods-received.v1", ShipmentTold.Received.class);

        var lots = received.lines(UUID.randomUUID());

        assertThat(lots).hasSize(2);
        assertThat(lots.get(1).finding().accepted()).isEqualTo(Quantity.of("1200", "KGM"));
        assertThat(lots.get(1).finding().deductionPercent()).isEqualByComparingTo(new BigDecimal("3.5"));
    }

    @Test
    void readsAShipNotice() {
        var announced = Contracts.read("logistics.shipment-announced.v1", ShipmentTold.Announced.class);

        assertThat(announced.document().number()).isEqualTo("SH-2026-000001");
    }

    @Test
    void readsAnOrderWithItsPrices() {
        var placed = Contracts.read("procurement.order-placed.v1", OrderTold.Placed.class);

        var lines = placed.lines(UUID.randomUUID());

        assertThat(lines)
                .isNotEmpty()
                .allMatch(line -> line.unitPrice().amount().signum() > 0);
    }

    @Test
    void readsAnAnswer() {
        var answered = Contracts.read("procurement.order-answered.v1", OrderTold.Answered.class);

        assertThat(answered.document().id()).isEqualTo(answered.orderId());
    }
}
