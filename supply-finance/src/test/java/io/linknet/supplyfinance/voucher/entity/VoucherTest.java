package io.linknet.supplyfinance.voucher.entity;

import static io.linknet.supplyfinance.voucher.entity.VoucherProblem.MORE_THAN_THE_VOUCHER;
import static io.linknet.supplyfinance.voucher.entity.VoucherProblem.NOT_THE_VOUCHERS_CURRENCY;
import static io.linknet.supplyfinance.voucher.entity.VoucherProblem.ONLY_THE_HOLDER_USES_IT;
import static io.linknet.supplyfinance.voucher.entity.VoucherProblem.RECEIVER_IS_THE_DEBTOR;
import static io.linknet.supplyfinance.voucher.entity.VoucherProblem.RECEIVER_IS_THE_HOLDER;
import static io.linknet.supplyfinance.voucher.entity.VoucherProblem.VOUCHER_HAS_MATURED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VoucherTest {

    static final MemberId DEBTOR = new MemberId(UUID.randomUUID());
    static final MemberId HOLDER = new MemberId(UUID.randomUUID());
    static final MemberId SUPPLIER = new MemberId(UUID.randomUUID());
    static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    static final LocalDate DUE = TODAY.plusMonths(2);

    @Nested
    class Transferring {

        @Test
        void cutsOffTheReceiversPartAndLeavesTheRest() {
            var voucher = voucher("100.00");

            var parts = transfer(voucher, HOLDER, SUPPLIER, "30.01", TODAY);

            assertThat(parts.given().holder()).isEqualTo(SUPPLIER);
            assertThat(parts.given().face()).isEqualTo(Money.of("30.01", "CNY"));
            assertThat(parts.kept().orElseThrow().holder()).isEqualTo(HOLDER);
            assertThat(parts.kept().orElseThrow().face()).isEqualTo(Money.of("69.99", "CNY"));
            assertThat(parts.given().path())
                    .containsExactly(voucher.id(), parts.given().id());
            assertThat(parts.given().terms()).isEqualTo(voucher.terms());
        }

        @Test
        void leavesNothingWhenAllIsPassedOn() {
            assertThat(transfer(voucher("100.00"), HOLDER, SUPPLIER, "100.00", TODAY)
                            .kept())
                    .isEmpty();
        }

        @Test
        void refusesAFenMoreThanThereIs() {
            refuses(HOLDER, SUPPLIER, "100.01", TODAY, MORE_THAN_THE_VOUCHER);
        }

        @Test
        void refusesAnotherThanTheHolder() {
            refuses(SUPPLIER, SUPPLIER, "1.00", TODAY, ONLY_THE_HOLDER_USES_IT);
        }

        @Test
        void refusesTheHolderAsReceiver() {
            refuses(HOLDER, HOLDER, "1.00", TODAY, RECEIVER_IS_THE_HOLDER);
        }

        @Test
        void refusesTheDebtorAsReceiver() {
            refuses(HOLDER, DEBTOR, "1.00", TODAY, RECEIVER_IS_THE_DEBTOR);
        }

        @Test
        void isPossibleUntilTheDayBeforeItIsDue() {
            assertThat(transfer(voucher("100.00"), HOLDER, SUPPLIER, "1.00", DUE.minusDays(1))
                            .kept())
                    .isPresent();
        }

        @Test
        void refusesAMaturedVoucher() {
            refuses(HOLDER, SUPPLIER, "1.00", DUE, VOUCHER_HAS_MATURED);
        }

        @Test
        void refusesAnotherCurrency() {
            assertThatExceptionOfType(DomainRuleViolation.class)
                    .isThrownBy(() -> voucher("100.00")
                            .transfer(HOLDER, SUPPLIER, Money.of("1.00", "EUR"), TODAY, NOW, () -> "VC"))
                    .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(NOT_THE_VOUCHERS_CURRENCY));
        }
    }

    private static Voucher voucher(String face) {
        var terms = new Voucher.Terms(UUID.randomUUID(), DEBTOR, TODAY, DUE);
        return Voucher.issue("VC-1", terms, HOLDER, Money.of(face, "CNY"), NOW);
    }

    private static Voucher.Parts transfer(Voucher voucher, MemberId by, MemberId to, String amount, LocalDate today) {
        return voucher.transfer(by, to, Money.of(amount, "CNY"), today, NOW, () -> "VC");
    }

    private static void refuses(MemberId by, MemberId to, String amount, LocalDate today, VoucherProblem expected) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(() -> transfer(voucher("100.00"), by, to, amount, today))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(expected));
    }
}
