package io.linknet.supplyfinance.application.boundary;

import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.testing.Contracts;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationEventsTest {

    @ParameterizedTest
    @CsvSource({
        "applied, APPLIED, 35631.50, ",
        "offered, OFFERED, 35631.50, 4.5",
        "accepted, OFFERED, 35631.50, 4.5",
        "approved, APPROVED, 35631.50, 4.5",
        "disbursed, DISBURSED, 35364.26, 4.5",
        "repaid, REPAID, 35631.50, 4.5",
        "refused, REFUSED, 35631.50, ",
        "withdrawn, WITHDRAWN, 35631.50, "
    })
    void publishesWhatTheContractSays(String step, String status, String amount, String rate) {
        Contracts.assertPublishes(
                "supply-finance.financing-" + step + ".v1",
                new ApplicationEvents.FinancingV1(
                        id("c01"),
                        "FA-2026-000001",
                        id("002"),
                        id("01b"),
                        id("001"),
                        id("b03"),
                        new MoneyBody(amount, "CNY"),
                        status,
                        rate));
    }

    private static UUID id(String end) {
        return UUID.fromString("01990000-0000-7000-8000-000000000" + end);
    }
}
