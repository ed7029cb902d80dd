package io.linknet.supplyfinance.registry.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    static final MemberId SELLER = new MemberId(new UUID(0, 1));
    static final MemberId BUYER = new MemberId(new UUID(0, 2));

    @ParameterizedTest
    @ValueSource(strings = {"VC-2026-000001", "vc 2026 1", "ＶＣ－２０２６－０００００１", "VC/2026/1", " VC_2026__000001 "})
    void recognisesTheSameNumberHoweverItIsWritten(String number) {
        assertThat(print(number, "100.00")).isEqualTo(print("VC-2026-000001", "100.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VC-2026-000010", "VC-2026-000002", "VD-2026-000001", "VC-2025-000001"})
    void tellsOtherNumbersApart(String number) {
        assertThat(print(number, "100.00")).isNotEqualTo(print("VC-2026-000001", "100.00"));
    }

    @Test
    void tellsAmountsAndKeysApart() {
        assertThat(print("VC-1", "100.00")).isNotEqualTo(print("VC-1", "100.01"));
        assertThat(print("VC-1", "100.00"))
                .isNotEqualTo(Fingerprint.of(
                        new byte[] {1}, SELLER, BUYER, "VC-1", Money.of("100.00", "CNY"), LocalDate.EPOCH));
    }

    private static Fingerprint print(String number, String amount) {
        return Fingerprint.of(new byte[] {7, 7, 7}, SELLER, BUYER, number, Money.of(amount, "CNY"), LocalDate.EPOCH);
    }
}
