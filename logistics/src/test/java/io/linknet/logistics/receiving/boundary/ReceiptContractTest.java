package io.linknet.logistics.receiving.boundary;

import static io.linknet.logistics.Goods.LOT_1;
import static io.linknet.logistics.Goods.LOT_2;
import static io.linknet.logistics.Goods.ORDER;
import static io.linknet.logistics.Goods.kg;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.testing.Contracts;
import io.linknet.logistics.Goods;
import io.linknet.logistics.receiving.boundary.GoodsReceivedEvents.GoodsReceivedV1;
import io.linknet.logistics.receiving.entity.GoodsReceived;
import io.linknet.logistics.receiving.entity.Judgement;
import io.linknet.logistics.receiving.entity.Receipt;
import io.linknet.logistics.receiving.entity.WeighIn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptContractTest {

    @Test
    void whatIsReceivedIsTheExample() {
        var shipment = Goods.shipment().consignment();
        var weighIns = List.of(
                new WeighIn(ORDER, 1, LOT_1, kg("1992.5"), kg("200"), null, BigDecimal.ZERO, kg("100"), "两袋受潮发霉"),
                new WeighIn(ORDER, 1, LOT_2, kg("1404"), kg("200"), "B", new BigDecimal("3.50"), kg("0"), null));
        var receipt = new Receipt(
                shipment,
                "GR-2026-000001",
                Judgement.on(shipment, weighIns),
                "receiver",
                Instant.parse("2026-11-25T02:15:00Z"));

        ObjectNode written =
                Json.mapper().valueToTree(GoodsReceivedV1.of(new GoodsReceived(shipment, receipt.result())));

        written.put("shipmentId", "01990000-0000-7000-8000-000000000f01");
        written.put("receiptId", "01990000-0000-7000-8000-000000000f11");
        Contracts.assertPublishes("logistics.goods-received.v1", written);
    }
}
