package io.linknet.logistics.tracking.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.testing.Contracts;
import io.linknet.logistics.Goods;
import io.linknet.logistics.shipment.entity.Milestone;
import io.linknet.logistics.shipment.entity.MilestoneKind;
import io.linknet.logistics.tracking.boundary.MilestoneEvents.MilestoneReportedV1;
import io.linknet.logistics.tracking.entity.MilestoneReported;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MilestoneContractTest {

    @Test
    void whatIsReportedIsTheExample() {
        var milestone = new Milestone(
                MilestoneKind.DELAYED,
                Instant.parse("2026-11-23T06:30:00Z"),
                "G50 忠县服务区",
                "大雾封路",
                LocalDate.parse("2026-11-25"));
        var event = new MilestoneReported(Goods.shipment().consignment(), milestone);

        ObjectNode written = Json.mapper().valueToTree(MilestoneReportedV1.of(event));

        written.put("shipmentId", "01990000-0000-7000-8000-000000000f01");
        Contracts.assertPublishes("logistics.milestone-reported.v1", written);
    }

    @Test
    void aPlainMilestoneSatisfiesTheSchemaToo() {
        var milestone = new Milestone(MilestoneKind.ARRIVED, Goods.NOW, null, null, null);
        var event = new MilestoneReported(Goods.shipment().consignment(), milestone);

        Contracts.assertSatisfies("logistics.milestone-reported.v1", MilestoneReportedV1.of(event));
    }
}
