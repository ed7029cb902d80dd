package io.linknet.supplyfinance.trade.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.Contracts;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.supplyfinance.trade.entity.ShippedUnder;
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
    void readsAChangedOrderWithItsPrices() {
        var changed = Contracts.read("procurement.order-changed.v1", OrderTold.Placed.class);

        var lines = changed.lines(UUID.randomUUID());

        assertThat(lines.get(0).unitPrice()).isEqualTo(UnitPrice.of("27.5", "CNY"));
        assertThat(lines.get(0).id().version()).isEqualTo(3);
    }

    @Test
    void readsUnderWhichVersionIsShipped() {
        var announced = Contracts.read("logistics.shipment-announced.v1", ShipmentTold.Announced.class);

        assertThat(announced.versions(UUID.randomUUID()))
                .extracting(ShippedUnder::orderVersion)
                .containsExactly(2L);
    }

    @Test
    void readsAnAnswer() {
        var answered = Contracts.read("procurement.order-answered.v1", OrderTold.Answered.class);

        assertThat(answered.document().id()).isEqualTo(answered.orderId());
    }
}
