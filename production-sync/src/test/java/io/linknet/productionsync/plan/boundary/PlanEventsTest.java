package io.linknet.productionsync.plan.boundary;

import io.linknet.kernel.testing.Contracts;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.productionsync.calendar.Week;
import io.linknet.productionsync.plan.control.PlannedMaterial;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanEventsTest {

    @Test
    void publishAPlanAsItsContractSays() {
        var w48 = Week.parse("2026-W48").orElseThrow();
        var plan = new PlannedMaterial(
                UUID.fromString("01990000-0000-7000-8000-000000000a01"),
                1,
                MemberId.of("01990000-0000-7000-8000-000000000001"),
                "DRIED-CHILI",
                Unit.KILOGRAM,
                Quantity.of("1200", "KGM"),
                w48,
                new TreeMap<>(Map.of(w48, Quantity.of("1500", "KGM"), w48.plus(1), Quantity.of("1800.5", "KGM"))),
                Instant.EPOCH);

        Contracts.assertPublishes("production-sync.plan-changed.v1", PlanEvents.PlanChangedV1.of(plan));
    }
}
