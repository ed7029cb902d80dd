package io.linknet.productionsync.supply.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.Contracts;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HeardEventsTest {

    @Test
    void readPlacedOrdersAsProcurementPublishesThem() {
        var placed = Contracts.read("procurement.order-placed.v1", OrderPlaced.class);

        var line = placed.ordered().get(1);
        assertThat(line.materialCode()).isEqualTo("DRIED-CHILI");
        assertThat(line.unit()).isEqualTo(Unit.KILOGRAM);
        assertThat(line.orderNumber()).isEqualTo(placed.number());
        assertThat(placed.lines().get(0).named().nameEn()).isNotBlank();
    }

    @Test
    void readAnsweredOrdersAsProcurementPublishesThem() {
        var answered = Contracts.read("procurement.order-answered.v1", OrderAnswered.class);

        var promise = answered.promises().get(1).get(0);
        assertThat(promise.quantity()).isEqualTo(Quantity.of("2000", "KGM"));
        assertThat(promise.due()).isEqualTo("2026-12-03");
    }

    @Test
    void readChangedOrdersAsProcurementPublishesThem() {
        var changed = Contracts.read("procurement.order-changed.v1", OrderChanged.class);

        assertThat(changed.ordered().ordered().get(1).materialCode()).isEqualTo("DRIED-CHILI");
        assertThat(changed.promised().promises().get(1).get(1).quantity()).isEqualTo(Quantity.of("1500", "KGM"));
        assertThat(changed.promised().promises().get(2)).isEmpty();
    }

    @Test
    void readReceivedGoodsAsLogisticsPublishesThem() {
        var received = Contracts.read("logistics.goods-received.v1", GoodsReceived.class);

        var lot = received.weighedIn().get(0);
        assertThat(lot.line()).isEqualTo(1);
        assertThat(lot.receipt().receivedOn()).isEqualTo(LocalDate.parse("2026-11-25"));
        assertThat(lot.receipt().acceptedQuantity()).isEqualTo(Quantity.of("1692.5", "KGM"));
        assertThat(lot.receipt().announced()).isEqualByComparingTo("1800");
    }
}
