package io.linknet.supplyfinance.application.entity;

import static io.linknet.supplyfinance.application.entity.ApplicationProblem.APPLICATION_ALREADY_CLOSED;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.CLAIM_HAS_MATURED;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.DISCOUNT_EATS_THE_AMOUNT;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.MORE_THAN_IS_OWED;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.NOT_APPROVED;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.NOT_DISBURSED;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.NOT_WAITING_FOR_AN_OFFER;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.NO_OFFER_TO_ACCEPT;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.OFFERED_BY_THE_SAME_PERSON;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.OFFER_NOT_ACCEPTED_YET;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.ONLY_THE_APPLICANT_ANSWERS;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.ONLY_THE_BANK_DECIDES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.caller.Signature;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FinancingApplicationTest {

    static final MemberId APPLICANT = new MemberId(UUID.randomUUID());
    static final MemberId BANK = new MemberId(UUID.randomUUID());
    static final MemberId DEBTOR = new MemberId(UUID.randomUUID());
    static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    static final Signature OFFICER = new Signature("bank|officer", "officer", NOW);
    static final Signature APPROVER = new Signature("bank|approver", "approver", NOW);

    @Nested
    class Offering {

        @Test
        void takesTheDiscountOfTheDaysUntilItIsDue() {
            var application = applied();

            application.offer(BANK, OFFICER, new BigDecimal("4.5"), null, TODAY);

            assertThat(application.discount()).contains(Money.of("1.12", "CNY"));
            assertThat(application.payout()).contains(Money.of("98.88", "CNY"));
        }

        @Test
        void isAcceptedBeforehandAtTheHighestRate() {
            assertThat(offered("6").acceptedAt()).isPresent();
        }

        @Test
        void waitsForAYesAboveTheHighestRate() {
            assertThat(offered("6.0001").acceptedAt()).isEmpty();
        }

        @Test
        void happensOnce() {
            refuses(() -> offered("4").offer(BANK, OFFICER, BigDecimal.ONE, null, TODAY), NOT_WAITING_FOR_AN_OFFER);
        }

        @Test
        void isTheBanksAlone() {
            refuses(() -> applied().offer(APPLICANT, OFFICER, BigDecimal.ONE, null, TODAY), ONLY_THE_BANK_DECIDES);
        }

        @Test
        void refusesAMaturedClaim() {
            refuses(() -> applied().offer(BANK, OFFICER, BigDecimal.ONE, null, TODAY.plusDays(90)), CLAIM_HAS_MATURED);
        }

        @Test
        void refusesARateThatLeavesNothing() {
            refuses(() -> applied().offer(BANK, OFFICER, new BigDecimal("400"), null, TODAY), DISCOUNT_EATS_THE_AMOUNT);
        }
    }

    @Nested
    class Accepting {

        @Test
        void letsADearOfferBeApproved() {
            var application = offered("7");
            refuses(() -> application.approve(BANK, APPROVER, TODAY), OFFER_NOT_ACCEPTED_YET);

            application.accept(APPLICANT, NOW);
            application.approve(BANK, APPROVER, TODAY);

            assertThat(application.status()).isEqualTo(ApplicationStatus.APPROVED);
        }

        @Test
        void isTheApplicantsAlone() {
            refuses(() -> offered("7").accept(BANK, NOW), ONLY_THE_APPLICANT_ANSWERS);
        }

        @Test
        void isNotNeededTwice() {
            refuses(() -> offered("4").accept(APPLICANT, NOW), NO_OFFER_TO_ACCEPT);
        }
    }

    @Nested
    class Approving {

        @Test
        void takesASecondPerson() {
            assertThat(approved().approved()).contains(APPROVER);
        }

        @Test
        void refusesThePersonWhoOffered() {
            refuses(() -> offered("4").approve(BANK, OFFICER, TODAY), OFFERED_BY_THE_SAME_PERSON);
        }
    }

    @Nested
    class Disbursing {

        @Test
        void needsTheApproval() {
            refuses(() -> offered("4").disburse(BANK, OFFICER, TODAY, UUID.randomUUID()), NOT_APPROVED);
        }

        @Test
        void happensOnce() {
            refuses(() -> disbursed().disburse(BANK, OFFICER, TODAY, UUID.randomUUID()), NOT_APPROVED);
        }
    }

    @Nested
    class Repaying {

        @Test
        void addsUpToTheFace() {
            var application = disbursed();

            application.repay(BANK, Money.of("99.99", "CNY"));
            assertThat(application.status()).isEqualTo(ApplicationStatus.DISBURSED);
            application.repay(BANK, Money.of("0.01", "CNY"));

            assertThat(application.status()).isEqualTo(ApplicationStatus.REPAID);
            assertThat(application.outstanding().isZero()).isTrue();
        }

        @Test
        void refusesAFenMoreThanIsOwed() {
            var application = disbursed();

            refuses(() -> application.repay(BANK, Money.of("100.01", "CNY")), MORE_THAN_IS_OWED);

            assertThat(application.repaid().isZero()).isTrue();
        }

        @Test
        void needsTheDisbursement() {
            refuses(() -> approved().repay(BANK, Money.of("1.00", "CNY")), NOT_DISBURSED);
        }
    }

    @Nested
    class Ending {

        @Test
        void isPossibleUntilTheMoneyHasMoved() {
            var application = approved();

            application.withdraw(APPLICANT, NOW);

            assertThat(application.status()).isEqualTo(ApplicationStatus.WITHDRAWN);
        }

        @Test
        void isNotPossibleAfterwards() {
            refuses(() -> disbursed().withdraw(APPLICANT, NOW), APPLICATION_ALREADY_CLOSED);
            refuses(() -> disbursed().refuse(BANK, "no", NOW), APPLICATION_ALREADY_CLOSED);
        }
    }

    private static FinancingApplication applied() {
        var offer = new FinancingApplication.Offer(
                UUID.randomUUID(),
                UUID.randomUUID(),
                APPLICANT,
                BANK,
                DEBTOR,
                Money.of("100.00", "CNY"),
                TODAY.plusDays(90));
        return new FinancingApplication(
                UUID.randomUUID(), "FA-1", offer, new BigDecimal("6"), new Signature("coop|clerk", "clerk", NOW));
    }

    private static FinancingApplication offered(String rate) {
        var application = applied();
        application.offer(BANK, OFFICER, new BigDecimal(rate), null, TODAY);
        return application;
    }

    private static FinancingApplication approved() {
        var application = offered("4");
        application.approve(BANK, APPROVER, TODAY);
        return application;
    }

    private static FinancingApplication disbursed() {
        var application = approved();
        application.disburse(BANK, OFFICER, TODAY, UUID.randomUUID());
        return application;
    }

    private static void refuses(ThrowingCallable deed, ApplicationProblem expected) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(deed)
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(expected));
    }
}
