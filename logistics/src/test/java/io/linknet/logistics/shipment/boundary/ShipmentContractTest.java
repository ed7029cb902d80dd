package io.linknet.logistics.shipment.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.testing.Contracts;
import io.linknet.logistics.Goods;
import io.linknet.logistics.shipment.boundary.ShipmentEvents.ShipmentAnnouncedV1;
import org.junit.jupiter.api.Test;

class ShipmentContractTest {

    @Test
    void whatIsAnnouncedIsTheExample() {
        var published = ShipmentAnnouncedV1.of(Goods.shipment().consignment());

        ObjectNode written = Json.mapper().valueToTree(published);
        assertThat(written.get("shipmentId").asText()).isNotEmpty();
        written.put("shipmentId", "01990000-0000-7000-8000-000000000f01");
        Contracts.assertPublishes("logistics.shipment-announced.v1", written);
    }
}
