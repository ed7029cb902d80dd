package io.linknet.supplyfinance.payable.boundary;

import io.linknet.kernel.caller.Signature;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.testing.Contracts;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import io.linknet.supplyfinance.payable.entity.Payable;
import io.linknet.supplyfinance.payable.entity.PaymentTerm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayableEventsTest {

    static final Instant NOW = Instant.parse("2026-11-25T02:15:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"payable-prepared", "payable-confirmed"})
    void publishesWhatTheContractSays(String event) {
        var published = new PayableEvents.PayableV1(
                id("a11"),
                "AP-2026-000001",
                id("a01"),
                id("d01"),
                id("001"),
                id("002"),
                new MoneyBody("71263.00", "CNY"),
                LocalDate.parse("2027-01-24"),
                List.of(
                        new PayableEvents.PayableV1.Line(id("d01"), 1, new MoneyBody("52263.00", "CNY")),
                        new PayableEvents.PayableV1.Line(id("d01"), 2, new MoneyBody("19000.00", "CNY"))));

        Contracts.assertPublishes("supply-finance." + event + ".v1", published);
    }

    @Test
    void writesAPayableAsTheContractWantsIt() {
        Contracts.assertSatisfies("supply-finance.payable-confirmed.v1", PayableEvents.PayableV1.of(prepared()));
    }

    private static Payable prepared() {
        var amount = Money.of("71263.00", "CNY");
        var claim = new Payable.Claim(
                id("a01"),
                id("d01"),
                new MemberId(id("001")),
                new MemberId(id("002")),
                amount,
                Map.of(1, amount),
                LocalDate.parse("2026-11-25"));
        var payable = new Payable("AP-2026-000001", claim, NOW);
        payable.prepare(
                new MemberId(id("001")),
                new Signature("idp|a", "a", NOW),
                new PaymentTerm(LocalDate.parse("2027-01-24"), null),
                LocalDate.parse("2026-11-25"));
        return payable;
    }

    private static UUID id(String end) {
        return UUID.fromString("01990000-0000-7000-8000-000000000" + end);
    }
}
