package io.linknet.procurement.blanket.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.testing.Contracts;
import io.linknet.procurement.blanket.boundary.BlanketEvents.BlanketOrderV1;
import io.linknet.procurement.blanket.entity.Blankets;
import org.junit.jupiter.api.Test;

class BlanketEventsTest {

    @Test
    void tellOfABlanketOrderAsPublished() {
        ObjectNode payload = Json.mapper().valueToTree(BlanketOrderV1.of(Blankets.offered()));
        payload.put("blanketOrderId", "01990000-0000-7000-8000-000000000d21");

        Contracts.assertPublishes("procurement.blanket-order-changed.v1", payload);
    }
}
