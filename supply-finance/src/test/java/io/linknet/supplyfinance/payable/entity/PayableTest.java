package io.linknet.supplyfinance.payable.entity;

import static io.linknet.supplyfinance.payable.entity.PayableProblem.DUE_DATE_HAS_PASSED;
import static io.linknet.supplyfinance.payable.entity.PayableProblem.ONLY_THE_DEBTOR_CONFIRMS;
import static io.linknet.supplyfinance.payable.entity.PayableProblem.PAYABLE_NOT_A_DRAFT;
import static io.linknet.supplyfinance.payable.entity.PayableProblem.PAYABLE_NOT_PREPARED;
import static io.linknet.supplyfinance.payable.entity.PayableProblem.PREPARED_BY_THE_SAME_PERSON;
import static io.linknet.supplyfinance.payable.entity.PayableProblem.TERM_NEEDS_A_REASON;
import static io.linknet.supplyfinance.payable.entity.PayableProblem.TERM_TOO_LONG;
import static io.linknet.supplyfinance.payable.entity.PayableStatus.CONFIRMED;
import static io.linknet.supplyfinance.payable.entity.PayableStatus.DRAFT;
import static io.linknet.supplyfinance.payable.entity.PayableStatus.PREPARED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.caller.Signature;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PayableTest {

    static final MemberId BUYER = new MemberId(UUID.randomUUID());
    static final MemberId SELLER = new MemberId(UUID.randomUUID());
    static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    static final Signature WANG = new Signature("idp|wang", "王", NOW);
    static final Signature LI = new Signature("idp|li", "李", NOW);
    static final Signature WANG_ELSEWHERE = new Signature("idp|wang", "Wang (other firm)", NOW);

    @Nested
    class Preparing {

        @Test
        void namesTheDayOfPayment() {
            var payable = draft();

            payable.prepare(BUYER, WANG, new PaymentTerm(TODAY.plusDays(30), null), TODAY);

            assertThat(payable.status()).isEqualTo(PREPARED);
            assertThat(payable.dueOn()).contains(TODAY.plusDays(30));
            assertThat(payable.prepared()).contains(WANG);
        }

        @Test
        void takesTodayAsTheDayOfPayment() {
            var payable = draft();

            payable.prepare(BUYER, WANG, new PaymentTerm(TODAY, null), TODAY);

            assertThat(payable.status()).isEqualTo(PREPARED);
        }

        @Test
        void refusesYesterday() {
            refuses(
                    () -> draft().prepare(BUYER, WANG, new PaymentTerm(TODAY.minusDays(1), null), TODAY),
                    DUE_DATE_HAS_PASSED);
        }

        @Test
        void takesSixMonthsWithoutAReason() {
            var payable = draft();

            payable.prepare(BUYER, WANG, new PaymentTerm(TODAY.plusMonths(6), null), TODAY);

            assertThat(payable.status()).isEqualTo(PREPARED);
        }

        @Test
        void wantsAReasonForADayMore() {
            var term = new PaymentTerm(TODAY.plusMonths(6).plusDays(1), " ");

            refuses(() -> draft().prepare(BUYER, WANG, term, TODAY), TERM_NEEDS_A_REASON);
        }

        @Test
        void takesAYearWithAReason() {
            var payable = draft();

            payable.prepare(BUYER, WANG, new PaymentTerm(TODAY.plusMonths(12), "seasonal"), TODAY);

            assertThat(payable.termReason()).contains("seasonal");
        }

        @Test
        void refusesADayMoreThanAYearWhateverTheReason() {
            var term = new PaymentTerm(TODAY.plusMonths(12).plusDays(1), "seasonal");

            refuses(() -> draft().prepare(BUYER, WANG, term, TODAY), TERM_TOO_LONG);
        }

        @Test
        void isTheDebtorsAlone() {
            refuses(() -> draft().prepare(SELLER, WANG, usual(), TODAY), ONLY_THE_DEBTOR_CONFIRMS);
        }

        @Test
        void happensOnce() {
            var payable = prepared();

            refuses(() -> payable.prepare(BUYER, LI, usual(), TODAY), PAYABLE_NOT_A_DRAFT);
        }

        @Test
        void leavesTheDraftUntouchedWhenItRefuses() {
            var payable = draft();

            refuses(
                    () -> payable.prepare(BUYER, WANG, new PaymentTerm(TODAY.minusDays(1), null), TODAY),
                    DUE_DATE_HAS_PASSED);

            assertThat(payable.status()).isEqualTo(DRAFT);
            assertThat(payable.prepared()).isEmpty();
        }
    }

    @Nested
    class Approving {

        @Test
        void takesASecondPerson() {
            var payable = prepared();

            payable.approve(BUYER, LI, TODAY);

            assertThat(payable.status()).isEqualTo(CONFIRMED);
            assertThat(payable.approved()).contains(LI);
        }

        @Test
        void refusesThePersonWhoPrepared() {
            refuses(() -> prepared().approve(BUYER, WANG, TODAY), PREPARED_BY_THE_SAME_PERSON);
        }

        @Test
        void comparesPersonsAndNotTheirNames() {
            refuses(() -> prepared().approve(BUYER, WANG_ELSEWHERE, TODAY), PREPARED_BY_THE_SAME_PERSON);
        }

        @Test
        void refusesADraft() {
            refuses(() -> draft().approve(BUYER, LI, TODAY), PAYABLE_NOT_PREPARED);
        }

        @Test
        void isTheDebtorsAlone() {
            refuses(() -> prepared().approve(SELLER, LI, TODAY), ONLY_THE_DEBTOR_CONFIRMS);
        }

        @Test
        void refusesWhenTheDueDateHasPassedMeanwhile() {
            var payable = prepared();

            refuses(() -> payable.approve(BUYER, LI, TODAY.plusYears(1)), DUE_DATE_HAS_PASSED);

            assertThat(payable.status()).isEqualTo(PREPARED);
        }
    }

    @Nested
    class HandingBack {

        @Test
        void makesItADraftAgain() {
            var payable = prepared();

            payable.handBack(BUYER, "wrong day");

            assertThat(payable.status()).isEqualTo(DRAFT);
            assertThat(payable.prepared()).isEmpty();
            assertThat(payable.returnedReason()).contains("wrong day");
        }

        @Test
        void refusesAConfirmedOne() {
            var payable = prepared();
            payable.approve(BUYER, LI, TODAY);

            refuses(() -> payable.handBack(BUYER, "too late"), PAYABLE_NOT_PREPARED);
        }
    }

    private static PaymentTerm usual() {
        return PaymentTerm.usual(TODAY, TODAY);
    }

    private static Payable draft() {
        var amount = Money.of("100.00", "CNY");
        var claim = new Payable.Claim(
                UUID.randomUUID(), UUID.randomUUID(), BUYER, SELLER, amount, Map.of(1, amount), TODAY);
        return new Payable("AP-1", claim, NOW);
    }

    private static Payable prepared() {
        var payable = draft();
        payable.prepare(BUYER, WANG, usual(), TODAY);
        return payable;
    }

    private static void refuses(ThrowingCallable deed, PayableProblem expected) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(deed)
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(expected));
    }
}
