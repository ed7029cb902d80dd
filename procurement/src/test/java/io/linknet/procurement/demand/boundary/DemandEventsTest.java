package io.linknet.procurement.demand.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.testing.Contracts;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.demand.boundary.DemandEvents.DemandAmendedV1;
import io.linknet.procurement.demand.boundary.DemandEvents.DemandPostedV1;
import io.linknet.procurement.demand.boundary.DemandEvents.DemandWithdrawnV1;
import io.linknet.procurement.demand.entity.Audience;
import io.linknet.procurement.demand.entity.Carriage;
import io.linknet.procurement.demand.entity.Demand;
import io.linknet.procurement.demand.entity.DemandDraft;
import io.linknet.procurement.demand.entity.RequestedLine;
import io.linknet.procurement.demand.entity.Zone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemandEventsTest {

    private final Demand demand = new Demand(
            "DM-2026-000001",
            MemberId.of("01990000-0000-7000-8000-000000000001"),
            draft("20000", "5000"),
            "王敏",
            Instant.parse("2026-11-21T02:00:00Z"));

    @Test
    void tellOfAPostedDemandAsPublished() {
        assertPublishes("procurement.demand-posted.v1", DemandPostedV1.of(demand));
    }

    @Test
    void tellOfAnAmendedDemandAsPublished() {
        demand.amend(draft("24000", "0"));

        assertPublishes("procurement.demand-amended.v1", DemandAmendedV1.of(demand));
    }

    @Test
    void tellWhyADemandWasWithdrawn() {
        var told = new DemandWithdrawnV1(
                demand.id(), demand.number(), demand.leader().value(), "产线改造，本季不再采购。");

        assertPublishes("procurement.demand-withdrawn.v1", told);
    }

    private static void assertPublishes(String type, Record event) {
        ObjectNode payload = Json.mapper().valueToTree(event);
        payload.put("demandId", "01990000-0000-7000-8000-000000000b01");
        Contracts.assertPublishes(type, payload);
    }

    private static DemandDraft draft(String chilli, String pepper) {
        return new DemandDraft(
                "四季度辣椒与青花椒",
                Currency.getInstance("CNY"),
                "重庆市长寿区晏家工业园",
                null,
                Audience.OPEN,
                Set.of(),
                Carriage.DELIVERED,
                List.of(
                        line("DRIED-CHILI", chilli, "30", "5", "5"),
                        line("GREEN-PEPPERCORN", pepper, "92.5", "0", "2.5")));
    }

    private static RequestedLine line(String material, String kilograms, String ceiling, String over, String under) {
        return new RequestedLine(
                material,
                "B",
                Quantity.of(kilograms, "KGM"),
                new DeliveryWindow(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-10")),
                UnitPrice.of(ceiling, "CNY"),
                false,
                Zone.FIRM,
                new BigDecimal(over),
                new BigDecimal(under),
                null,
                RequestedLine.USUAL_PRIORITY,
                null);
    }
}
