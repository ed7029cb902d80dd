package io.linknet.procurement.ordering.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.testing.Contracts;
import io.linknet.procurement.ordering.boundary.OrderEvents.OrderAnsweredV1;
import io.linknet.procurement.ordering.boundary.OrderEvents.OrderPlacedV1;
import io.linknet.procurement.ordering.boundary.ProposalEvents.ProposalDecidedV1;
import io.linknet.procurement.ordering.boundary.ProposalEvents.ProposalMadeV1;
import io.linknet.procurement.ordering.entity.Negotiated;
import io.linknet.procurement.ordering.entity.Orders;
import org.junit.jupiter.api.Test;

class OrderEventsTest {

    private static final String ORDER = "01990000-0000-7000-8000-000000000d01";
    private static final String PROPOSAL = "01990000-0000-7000-8000-000000000d11";

    @Test
    void tellOfAPlacedOrderAsPublished() {
        Contracts.assertPublishes("procurement.order-placed.v1", named(OrderPlacedV1.of(Orders.placed()), 1));
    }

    @Test
    void tellOfAnAnsweredOrderAsPublished() {
        Contracts.assertPublishes("procurement.order-answered.v1", named(OrderAnsweredV1.of(Orders.answered()), 2));
    }

    @Test
    void tellOfAChangedOrderAsPublished() {
        var payload = named(OrderChangedV1.of(Negotiated.changed()), 3).put("proposalId", PROPOSAL);

        Contracts.assertPublishes("procurement.order-changed.v1", payload);
    }

    @Test
    void tellOfAProposalAsPublished() {
        var order = Orders.answered();
        var payload =
                named(ProposalMadeV1.of(order, Negotiated.proposed(order)), 2).put("proposalId", PROPOSAL);

        Contracts.assertPublishes("procurement.order-proposal-made.v1", payload);
    }

    @Test
    void tellOfADecisionAsPublished() {
        var order = Orders.answered();
        var payload =
                named(ProposalDecidedV1.of(order, Negotiated.refused(order)), 2).put("proposalId", PROPOSAL);

        Contracts.assertPublishes("procurement.order-proposal-decided.v1", payload);
    }

    /** Ids are made at random, and the database counts the version up; the examples name both. */
    private static ObjectNode named(Object payload, int version) {
        ObjectNode tree = Json.mapper().valueToTree(payload);
        return tree.put("orderId", ORDER).put("version", version);
    }
}
