package io.linknet.supplyfinance.voucher.boundary;

import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.testing.Contracts;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoucherEventsTest {

    @Test
    void publishesAnIssueAsTheContractSays() {
        Contracts.assertPublishes(
                "supply-finance.voucher-issued.v1", event("b01", null, "VC-2026-000001", null, "002", "71263.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "voucher-transferred, b02, b01, VC-2026-000002, 002, 014",
        "voucher-financed, b04, b03, VC-2026-000004, 002, 01b",
        "voucher-settled, b04, b03, VC-2026-000004, , 01b"
    })
    void publishesAUseAsTheContractSays(
            String type, String voucher, String parent, String number, String former, String holder) {
        Contracts.assertPublishes(
                "supply-finance." + type + ".v1", event(voucher, parent, number, former, holder, "35631.50"));
    }

    private static VoucherEvents.VoucherV1 event(
            String voucher, String parent, String number, String former, String holder, String amount) {
        return new VoucherEvents.VoucherV1(
                id(voucher),
                id("b01"),
                parent == null ? null : id(parent),
                number,
                id("a11"),
                former == null ? null : id(former),
                id(holder),
                id("001"),
                new MoneyBody(amount, "CNY"),
                LocalDate.parse("2027-01-24"));
    }

    private static UUID id(String end) {
        return UUID.fromString("01990000-0000-7000-8000-000000000" + end);
    }
}
