package io.linknet.productionsync.shortage.boundary;

import io.linknet.kernel.testing.Contracts;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.productionsync.calendar.Week;
import io.linknet.productionsync.shortage.entity.Shortage;
import io.linknet.productionsync.shortage.entity.Shortage.ShortWeek;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShortageEventsTest {

    @Test
    void publishARaisedShortageAsItsContractSays() {
        Contracts.assertPublishes("production-sync.shortage-raised.v1", ShortageEvents.ShortageRaisedV1.of(shortage()));
    }

    @Test
    void publishAClearedShortageAsItsContractSays() {
        Contracts.assertPublishes(
                "production-sync.shortage-cleared.v1", ShortageEvents.ShortageClearedV1.of(shortage()));
    }

    private static Shortage shortage() {
        var where = new ShortWeek(
                UUID.fromString("01990000-0000-7000-8000-000000000a01"),
                MemberId.of("01990000-0000-7000-8000-000000000001"),
                "DRIED-CHILI",
                Week.parse("2026-W49").orElseThrow());
        var id = UUID.fromString("01990000-0000-7000-8000-000000000a11");
        return new Shortage(id, where, 1, Quantity.of("800.5", "KGM"), Instant.parse("2026-11-21T01:00:00Z"));
    }
}
