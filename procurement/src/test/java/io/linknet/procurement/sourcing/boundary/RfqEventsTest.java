package io.linknet.procurement.sourcing.boundary;

import io.linknet.kernel.testing.Contracts;
import io.linknet.procurement.sourcing.boundary.RfqEvents.RfqDecidedV1;
import io.linknet.procurement.sourcing.boundary.RfqEvents.RfqOpenedV1;
import io.linknet.procurement.sourcing.boundary.RfqEvents.RfqToldV1;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RfqEventsTest {

    private static final UUID RFQ = UUID.fromString("01990000-0000-7000-8000-000000000f01");
    private static final UUID LEADER = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final UUID SHIZHU = UUID.fromString("01990000-0000-7000-8000-000000000002");
    private static final UUID JIANGJIN = UUID.fromString("01990000-0000-7000-8000-000000000003");
    private static final String NUMBER = "RQ-2026-000001";
    private static final String TITLE = "干辣椒年前补货询价";
    private static final Instant UNTIL = Instant.parse("2026-11-30T16:00:00Z");

    @Test
    void tellTheInvitedAsPublished() {
        var invited = List.of(SHIZHU, JIANGJIN);

        Contracts.assertPublishes(
                "procurement.rfq-published.v1", new RfqToldV1(RFQ, NUMBER, LEADER, TITLE, UNTIL, invited, null));
        Contracts.assertPublishes(
                "procurement.rfq-withdrawn.v1", new RfqToldV1(RFQ, NUMBER, LEADER, TITLE, UNTIL, invited, "采购计划取消。"));
    }

    @Test
    void tellOfTheOpeningWithoutACount() {
        Contracts.assertPublishes("procurement.rfq-opened.v1", new RfqOpenedV1(RFQ, NUMBER, LEADER, TITLE));
    }

    @Test
    void tellOfTheDecisionAsPublished() {
        Contracts.assertPublishes(
                "procurement.rfq-awarded.v1",
                new RfqDecidedV1(RFQ, NUMBER, LEADER, TITLE, List.of(SHIZHU), List.of(JIANGJIN), null));
        Contracts.assertPublishes(
                "procurement.rfq-closed.v1",
                new RfqDecidedV1(RFQ, NUMBER, LEADER, TITLE, List.of(), List.of(SHIZHU, JIANGJIN), "报价均高于预算。"));
    }
}
