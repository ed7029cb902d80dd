package io.linknet.supplyfinance.settlement.boundary;

import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.testing.Contracts;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementEventsTest {

    @Test
    void publishesWhatTheContractSays() {
        Contracts.assertPublishes(
                "supply-finance.statement-drawn-up.v1",
                new StatementEvents.DrawnUpV1(
                        id("a01"),
                        "ST-2026-000001",
                        id("d01"),
                        id("f01"),
                        id("001"),
                        id("002"),
                        new MoneyBody("71263.00", "CNY")));
    }

    private static UUID id(String end) {
        return UUID.fromString("01990000-0000-7000-8000-000000000" + end);
    }
}
