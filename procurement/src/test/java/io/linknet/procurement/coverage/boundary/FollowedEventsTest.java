package io.linknet.procurement.coverage.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.Contracts;
import org.junit.jupiter.api.Test;

class FollowedEventsTest {

    @Test
    void shipmentsCanBeRead() {
        var shipment = Contracts.read("logistics.shipment-announced.v1", ShipmentListener.ShipmentAnnounced.class);

        assertThat(shipment.lines())
                .allSatisfy(line -> assertThat(line.quantity()).isNotNull());
    }

    @Test
    void receiptsCanBeRead() {
        var receipt = Contracts.read("logistics.goods-received.v1", ShipmentListener.GoodsReceived.class);

        assertThat(receipt.receiptId()).isNotNull();
        assertThat(receipt.lines())
                .allSatisfy(line -> assertThat(line.accepted()).isNotNull());
    }

    @Test
    void payablesCanBeRead() {
        var payable = Contracts.read("supply-finance.payable-confirmed.v1", PayableListener.PayableConfirmed.class);

        assertThat(payable.lines()).allSatisfy(line -> assertThat(line.amount()).isNotNull());
    }
}
