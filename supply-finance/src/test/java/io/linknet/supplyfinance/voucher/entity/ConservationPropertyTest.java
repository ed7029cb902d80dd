package io.linknet.supplyfinance.voucher.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens to a voucher and its parts, the open ones and the settled ones add up to what was issued. */
class ConservationPropertyTest {

    static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    static final Money FACE = Money.of("1000.00", "CNY");
    static final MemberId DEBTOR = new MemberId(new UUID(0, 1));
    static final List<MemberId> MEMBERS =
            List.of(new MemberId(new UUID(0, 2)), new MemberId(new UUID(0, 3)), new MemberId(new UUID(0, 4)));

    /** One attempt: which voucher so far, what, by whom, to whom, how many fen. */
    record Step(int voucher, UseKind kind, int by, int to, int fen) {}

    @Property(tries = 2000)
    void openAndSettledPartsAddUpToWhatWasIssued(@ForAll("histories") List<Step> history) {
        var book = new Book();

        history.forEach(book::attempt);

        assertThat(book.open().plus(book.settled())).isEqualTo(FACE);
        assertThat(book.vouchers.stream().filter(it -> !it.face().isPositive())).isEmpty();
        assertThat(book.vouchers).allSatisfy(book::requireChildrenAddUp);
        assertThat(book.vouchers)
                .allMatch(it -> it.terms().equals(book.vouchers.get(0).terms()));
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        var step = Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(UseKind.class),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 120_000))
                .as(Step::new);
        return step.list().ofMaxSize(200);
    }

    /** What the tables hold: vouchers, and at most one use of each. */
    private static final class Book {

        private final List<Voucher> vouchers = new ArrayList<>();
        private final Map<UUID, UseKind> uses = new HashMap<>();

        Book() {
            var terms = new Voucher.Terms(UUID.randomUUID(), DEBTOR, TODAY, TODAY.plusMonths(3));
            vouchers.add(Voucher.issue("VC", terms, MEMBERS.get(0), FACE, NOW));
        }

        void attempt(Step step) {
            var voucher = vouchers.get(step.voucher() % vouchers.size());
            if (uses.containsKey(voucher.id())) {
                return;
            }
            try {
                vouchers.addAll(parts(voucher, step));
                uses.put(voucher.id(), step.kind());
            } catch (DomainRuleViolation refused) {
                assertThat(refused.type()).isInstanceOf(VoucherProblem.class);
            }
        }

        private static List<Voucher> parts(Voucher voucher, Step step) {
            var by = MEMBERS.get(step.by());
            var amount = new Money(BigDecimal.valueOf(step.fen(), 2), FACE.currency());
            return switch (step.kind()) {
                case SPLIT -> voucher.split(by, amount, TODAY, NOW, () -> "VC").all();
                case TRANSFER -> voucher.transfer(by, MEMBERS.get(step.to()), amount, TODAY, NOW, () -> "VC")
                        .all();
                case FINANCE -> List.of(voucher.sell(MEMBERS.get(step.to()), NOW, () -> "VC"));
                case SETTLE -> List.of();
            };
        }

        Money open() {
            return sum(
                    vouchers.stream().filter(it -> !uses.containsKey(it.id())).toList());
        }

        Money settled() {
            return sum(vouchers.stream()
                    .filter(it -> uses.get(it.id()) == UseKind.SETTLE)
                    .toList());
        }

        void requireChildrenAddUp(Voucher voucher) {
            var children = vouchers.stream()
                    .filter(it -> it.parentId().filter(voucher.id()::equals).isPresent())
                    .toList();
            var use = uses.get(voucher.id());
            var expected = use == null || use == UseKind.SETTLE ? Money.zero(FACE.currency()) : voucher.face();
            assertThat(sum(children)).isEqualTo(expected);
        }

        private static Money sum(List<Voucher> some) {
            return some.stream().map(Voucher::face).reduce(Money.zero(FACE.currency()), Money::plus);
        }
    }
}
