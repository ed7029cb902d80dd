package io.linknet.procurement.ordering.entity;

import static io.linknet.procurement.ordering.entity.Negotiated.TODAY;
import static io.linknet.procurement.ordering.entity.Negotiated.buyers;
import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the parties say to each other, in whatever order: every line adds up, and nothing is ever below zero. */
class OrderBalancePropertyTest {

    private final Map<Integer, Quantity> shipped = new HashMap<>();

    @Property(tries = 2000)
    void orderedIsPromisedAndRejectedAndClosedAndOpen(@ForAll("deeds") List<Deed> deeds) {
        shipped.clear();
        var order = Orders.placed();

        for (var deed : deeds) {
            try {
                deed.doTo(order, shipped);
            } catch (DomainRuleViolation refused) {
                assertThat(refused.type()).isNotNull();
            }

            order.lines().forEach(line -> assertAddsUp(order, line));
        }
    }

    private void assertAddsUp(PurchaseOrder order, OrderLine line) {
        var sum = line.promised().plus(line.rejected()).plus(line.closed()).plus(line.open());
        assertThat(sum).isEqualTo(line.quantity());
        assertThat(List.of(line.promised(), line.rejected(), line.closed(), line.open()))
                .noneMatch(Quantity::isNegative);
        assertThat(line.quantity().isPositive()).isTrue();
        var promises = order.promises().getOrDefault(line.line(), List.of()).stream()
                .map(Promise::quantity)
                .reduce(Quantity.zero(line.quantity().unit()), Quantity::plus);
        assertThat(promises).isEqualTo(line.promised());
        var gone = shipped.getOrDefault(line.line(), Quantity.zero(line.unit()));
        assertThat(gone.exceeds(line.promised())).isFalse();
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        var line = Arbitraries.integers().between(1, 4);
        var part = Arbitraries.integers().between(1, 120);
        return Arbitraries.of(Verb.values())
                .flatMap(verb ->
                        Combinators.combine(line, part).as((number, percent) -> new Deed(verb, number, percent)))
                .list()
                .ofMaxSize(14);
    }

    private enum Verb {
        ACCEPT,
        PARTIAL,
        REJECT,
        ORDER,
        PROMISE,
        SHORTEN,
        CLOSE,
        REOPEN,
        REMOVE,
        CANCEL,
        CANCEL_ALL,
        SHIP
    }

    /** Something one or both parties do, to a share of what the line is about. */
    private record Deed(Verb verb, int number, int percent) {

        void doTo(PurchaseOrder order, Map<Integer, Quantity> shipped) {
            var line = order.line(number).orElse(order.lines().get(0));
            switch (verb) {
                case ACCEPT, PARTIAL, REJECT -> answer(order, line);
                case CLOSE -> order.close(
                        buyers(order), List.of(new Closing(line.line(), share(line.open()))), "够了", Set.of());
                case CANCEL -> Negotiated.cancelled(order, shipped, line.line());
                case CANCEL_ALL -> Negotiated.cancelled(order, shipped);
                case SHIP -> shipped.put(
                        line.line(),
                        share(line.promised())
                                .min(line.promised())
                                .max(shipped.getOrDefault(line.line(), Quantity.zero(line.unit()))));
                default -> Negotiated.agreed(order, shipped, change(line));
            }
        }

        private void answer(PurchaseOrder order, OrderLine chosen) {
            var answers = order.status() == OrderStatus.PLACED
                    ? order.lines().stream().map(this::given).toList()
                    : List.of(given(chosen));
            order.answer(order.seller(), answers, TODAY);
        }

        private LineAnswer given(OrderLine line) {
            return switch (verb) {
                case ACCEPT -> new LineAnswer(line.line(), Answer.ACCEPTED, List.of(), null);
                case PARTIAL -> new LineAnswer(
                        line.line(), Answer.PARTIAL, List.of(new Promise(share(line.open()), TODAY)), null);
                default -> new LineAnswer(line.line(), Answer.REJECTED, List.of(), "没有");
            };
        }

        private LineChange change(OrderLine line) {
            var unit = line.unit();
            var promises = List.of(new Promise(share(line.quantity()), TODAY));
            return switch (verb) {
                case PROMISE -> of(line, unit, null, null, promises);
                case SHORTEN -> of(line, unit, share(line.quantity()), null, promises);
                case REOPEN -> of(line, unit, null, share(line.closed()), null);
                case REMOVE -> LineChange.removal(line.line(), unit);
                default -> of(line, unit, share(line.quantity()), null, null);
            };
        }

        private static LineChange of(
                OrderLine line, Unit unit, Quantity quantity, Quantity closed, List<Promise> promises) {
            return new LineChange(
                    line.line(), LineChange.Deed.CHANGE, unit, quantity, closed, null, null, null, promises);
        }

        private Quantity share(Quantity whole) {
            var part = whole.amount().multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
            return new Quantity(part.setScale(Quantity.DIGITS, RoundingMode.DOWN), whole.unit());
        }
    }
}
