package io.linknet.supplyfinance.ledger.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class JournalTest {

    static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    static final MemberId BANK = new MemberId(UUID.randomUUID());
    static final MemberId HOLDER = new MemberId(UUID.randomUUID());
    static final JournalEntry NOTHING = JournalEntry.of(
            JournalKind.FINANCING_DISBURSED, new JournalEntry.Document("application", UUID.randomUUID(), "FA-1"));

    @Test
    void takesWhatBalancesInEachMembersBooks() {
        var entry = NOTHING.debit(BANK, Account.PURCHASED_CLAIMS, cny("100.00"))
                .credit(BANK, Account.SETTLEMENT, cny("98.87"))
                .credit(BANK, Account.INTEREST_INCOME, cny("1.13"));

        assertThat(new Journal(entry, NOW).postings()).hasSize(3);
    }

    @Test
    void leavesOutWhatIsNothing() {
        var entry = NOTHING.debit(BANK, Account.PURCHASED_CLAIMS, cny("100.00"))
                .credit(BANK, Account.SETTLEMENT, cny("100.00"))
                .credit(BANK, Account.INTEREST_INCOME, cny("0.00"));

        assertThat(new Journal(entry, NOW).postings()).hasSize(2);
    }

    @Test
    void refusesWhatBalancesOnlyAcrossMembers() {
        var entry = NOTHING.debit(BANK, Account.PURCHASED_CLAIMS, cny("100.00"))
                .credit(HOLDER, Account.VOUCHERS_HELD, cny("100.00"));

        assertThatIllegalStateException().isThrownBy(() -> new Journal(entry, NOW));
    }

    @Test
    void refusesWhatBalancesOnlyAcrossCurrencies() {
        var entry = NOTHING.debit(BANK, Account.PURCHASED_CLAIMS, cny("100.00"))
                .credit(BANK, Account.SETTLEMENT, Money.of("100.00", "EUR"));

        assertThatIllegalStateException().isThrownBy(() -> new Journal(entry, NOW));
    }

    @Test
    void refusesAnEmptyEntry() {
        assertThatIllegalStateException().isThrownBy(() -> new Journal(NOTHING, NOW));
    }

    @Property(tries = 200)
    void balancesForEveryFaceAndDiscount(
            @ForAll @BigRange(min = "0.02", max = "100000000") @Scale(2) BigDecimal face,
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal share) {
        var whole = new Money(face, cny("0").currency());
        var discount = Money.rounded(face.multiply(share), whole.currency());
        var entry = NOTHING.debit(BANK, Account.PURCHASED_CLAIMS, whole)
                .credit(BANK, Account.SETTLEMENT, whole.minus(discount))
                .credit(BANK, Account.INTEREST_INCOME, discount);

        var sum =
                new Journal(entry, NOW).postings().stream().map(Posting::amount).reduce(cny("0"), Money::plus);

        assertThat(sum.isZero()).isTrue();
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}
