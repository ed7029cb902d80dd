package io.linknet.procurement.ordering.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.testing.Contracts;
import io.linknet.procurement.ordering.boundary.OrderEvents.OrderAnsweredV1;
import io.linknet.procurement.ordering.boundary.OrderEvents.OrderPlacedV1;
import io.linknet.procurement.ordering.entity.Orders;
import org.junit.jupiter.api.Test;

class OrderEventsTest {

    private static final String ORDER = "01990000-0000-7000-8000-000000000d01";

    @Test
    void tellOfAPlacedOrderAsPublished() {
        Contracts.assertPublishes("procurement.order-placed.v1", named(OrderPlacedV1.of(Orders.placed()), 1));
    }

    @Test
    void tellOfAnAnsweredOrderAsPublished() {
        Contracts.assertPublishes("procurement.order-answered.v1", named(OrderAnsweredV1.of(Orders.answered()), 2));
    }

    /** Ids are made at random, and the database counts the version up; the examples name both. */
    private static JsonNode named(Object payload, int version) {
        ObjectNode tree = Json.mapper().valueToTree(payload);
        return tree.put("orderId", ORDER).put("version", version);
    }
}
