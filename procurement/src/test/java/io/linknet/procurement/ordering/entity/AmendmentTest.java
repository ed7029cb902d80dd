package io.linknet.procurement.ordering.entity;

import static io.linknet.procurement.ordering.entity.Negotiated.TODAY;
import static io.linknet.procurement.ordering.entity.Negotiated.agreed;
import static io.linknet.procurement.ordering.entity.Negotiated.buyers;
import static io.linknet.procurement.ordering.entity.Negotiated.cancelled;
import static io.linknet.procurement.ordering.entity.Negotiated.closed;
import static io.linknet.procurement.ordering.entity.Negotiated.kg;
import static io.linknet.procurement.ordering.entity.Negotiated.promise;
import static io.linknet.procurement.ordering.entity.Negotiated.promised;
import static io.linknet.procurement.ordering.entity.Negotiated.quantity;
import static io.linknet.procurement.ordering.entity.Negotiated.sellers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.ProblemType;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Line 1 of the order: 3,800 kg at 28.5, 3,000 kg promised; line 2: 15 pieces, rejected. */
class AmendmentTest {

    private final PurchaseOrder order = Orders.answered();

    @Nested
    class Changing {

        @Test
        void keepsWhatItDoesNotName() {
            var window = new DeliveryWindow(LocalDate.parse("2026-12-02"), LocalDate.parse("2026-12-20"));

            agreed(order, Negotiated.change(1, null, null, window, null));

            assertThat(line(1).quantity()).isEqualTo(kg("3800"));
            assertThat(line(1).unitPrice(order.currency())).isEqualTo(UnitPrice.of("28.5", "CNY"));
            assertThat(line(1).window()).isEqualTo(window);
            assertThat(order.promises().get(1))
                    .containsExactly(promise("2000", "2026-12-03"), promise("1000", "2026-12-08"));
        }

        @Test
        void goesDownToWhatIsPromisedAndNoFurther() {
            refuses(() -> agreed(order, quantity(1, "2999.999999")), ProposalProblem.LESS_THAN_SPOKEN_FOR);

            agreed(order, quantity(1, "3000"));

            assertThat(line(1).open()).isEqualTo(kg("0"));
            assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        }

        @Test
        void goesUnderWhatIsPromisedWhenItSaysWhatIsPromisedThen() {
            agreed(order, Negotiated.change(1, kg("500"), null, null, List.of(promise("500", "2026-12-15"))));

            assertThat(line(1).promised()).isEqualTo(kg("500"));
            assertThat(order.promises().get(1)).containsExactly(promise("500", "2026-12-15"));
        }

        @Test
        void neverGoesUnderWhatIsShipped() {
            var shipped = Map.of(1, kg("2000"));
            var less = Negotiated.change(1, kg("1999"), null, null, List.of(promise("1999", "2026-12-03")));
            var same = Negotiated.change(1, kg("2000"), null, null, List.of(promise("2000", "2026-12-03")));

            refuses(() -> agreed(order, shipped, less), ProposalProblem.LESS_THAN_SHIPPED);
            agreed(order, shipped, same);

            assertThat(line(1).promised()).isEqualTo(kg("2000"));
        }

        @Test
        void staysWithinWhatThePoolGave() {
            refuses(() -> agreed(order, quantity(1, "3800.000001")), ProposalProblem.MORE_THAN_ALLOCATED);
        }

        @Test
        void leavesTheOtherLineAlone() {
            agreed(order, promised(1, promise("3800", "2026-12-09")));

            assertThat(line(2).rejected()).isEqualTo(Quantity.of("15", "C62"));
            assertThat(line(2).promised().isZero()).isTrue();
        }

        @Test
        void addsALineUnderTheNextNumber() {
            agreed(order, added(3));

            assertThat(line(3).open()).isEqualTo(kg("100"));
            assertThat(order.status()).isEqualTo(OrderStatus.PARTLY_CONFIRMED);
        }

        @Test
        void leavesAnOrderWithinTheLinesItMayHave() {
            var most = IntStream.rangeClosed(3, PurchaseOrder.MOST_LINES)
                    .mapToObj(AmendmentTest.this::added)
                    .toArray(LineChange[]::new);
            var more = IntStream.rangeClosed(3, PurchaseOrder.MOST_LINES + 1)
                    .mapToObj(AmendmentTest.this::added)
                    .toArray(LineChange[]::new);

            refuses(() -> agreed(order, more), OrderProblem.ORDER_TOO_LONG);
            agreed(order, most);

            assertThat(order.lines()).hasSize(PurchaseOrder.MOST_LINES);
        }

        @Test
        void keepsTheNumberOfARemovedLine() {
            agreed(order, LineChange.removal(1, Unit.KILOGRAM));

            assertThat(order.lines()).extracting(OrderLine::line).containsExactly(1, 2);
            assertThat(line(1).isCancelled()).isTrue();
            assertThat(line(1).closed()).isEqualTo(kg("3800"));
            refuses(() -> agreed(order, quantity(1, "10")), ProposalProblem.ORDER_IS_OVER);
        }

        @Test
        void removesNoLineOfWhichAPartIsShipped() {
            refuses(
                    () -> agreed(order, Map.of(1, kg("0.000001")), LineChange.removal(1, Unit.KILOGRAM)),
                    ProposalProblem.LESS_THAN_SHIPPED);
        }

        @Test
        void keepsTheMaterialOfALineOfWhichAPartIsShipped() {
            var other = new OrderedLine.Item("GREEN-PEPPERCORN", "青花椒", "Green peppercorn", null, null);
            var substitute =
                    new LineChange(1, LineChange.Deed.CHANGE, Unit.KILOGRAM, null, null, null, null, other, null);

            refuses(
                    () -> agreed(order, Map.of(1, kg("1")), substitute),
                    ProposalProblem.SHIPPED_LINE_KEEPS_ITS_MATERIAL);
            agreed(order, substitute);

            assertThat(line(1).item()).isEqualTo(other);
        }

        @Test
        void saysSomething() {
            refuses(() -> agreed(order, quantity(1, "3800")), ProposalProblem.CHANGES_NOTHING);
            refuses(
                    () -> agreed(order, promised(1, promise("2000", "2026-12-03"), promise("1000", "2026-12-08"))),
                    ProposalProblem.CHANGES_NOTHING);
        }

        @Test
        void promisesNothingNewForThePast() {
            refuses(
                    () -> agreed(order, promised(1, promise("3000", "2026-11-20"))),
                    OrderProblem.PROMISED_FOR_THE_PAST);
        }

        @Test
        void changesNothingWhenOneOfItsLinesIsRefused() {
            refuses(() -> agreed(order, quantity(1, "3500"), quantity(9, "1")), OrderProblem.UNKNOWN_ORDER_LINE);

            assertThat(line(1).quantity()).isEqualTo(kg("3800"));
        }

        @Test
        void opensAgainWhatWasClosed() {
            order.close(buyers(order), List.of(new Closing(1, null)), "够了", Set.of());

            agreed(order, closed(1, "300"));

            assertThat(line(1).open()).isEqualTo(kg("500"));
            assertThat(order.status()).isEqualTo(OrderStatus.PARTLY_CONFIRMED);
        }
    }

    @Nested
    class Cancelling {

        @Test
        void takesEverythingBackWhenNothingIsShipped() {
            cancelled(order, Map.of(), 1);

            assertThat(order.promises()).doesNotContainKey(1);
            assertThat(line(1).isCancelled()).isTrue();
            assertThat(order.status()).isEqualTo(OrderStatus.REJECTED);
        }

        @Test
        void leavesWhatIsShippedAndItsPromises() {
            cancelled(order, Map.of(1, kg("2300")));

            assertThat(line(1).promised()).isEqualTo(kg("2300"));
            assertThat(line(1).closed()).isEqualTo(kg("1500"));
            assertThat(line(1).isCancelled()).isFalse();
            assertThat(order.promises().get(1))
                    .containsExactly(promise("2000", "2026-12-03"), promise("300", "2026-12-08"));
            assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        }

        @Test
        void isCancelledWhenNobodyRejectedAnything() {
            var fresh = Orders.placed();

            cancelled(fresh, Map.of());

            assertThat(fresh.status()).isEqualTo(OrderStatus.CANCELLED);
            refuses(() -> cancelled(fresh, Map.of()), ProposalProblem.ORDER_IS_OVER);
        }

        @Test
        void findsNothingOnALineThatIsRejected() {
            refuses(() -> cancelled(order, Map.of(), 2), ProposalProblem.NOTHING_TO_CANCEL);
        }
    }

    @Nested
    class ClosingShort {

        @Test
        void leavesTheOrderedQuantityAndThePromises() {
            order.close(buyers(order), List.of(new Closing(1, null)), "够了", Set.of());

            assertThat(line(1).quantity()).isEqualTo(kg("3800"));
            assertThat(line(1).promised()).isEqualTo(kg("3000"));
            assertThat(line(1).closed()).isEqualTo(kg("800"));
            assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        }

        @Test
        void takesAPartOfWhatIsOpenAndNoMore() {
            refuses(() -> close("800.000001"), ProposalProblem.CLOSED_MORE_THAN_OPEN);

            close("300");

            assertThat(line(1).open()).isEqualTo(kg("500"));
        }

        @Test
        void isTheBuyersAlone() {
            refuses(
                    () -> order.close(sellers(order), List.of(new Closing(1, null)), "没有了", Set.of()),
                    ProposalProblem.NOT_THE_BUYER);
        }

        @Test
        void waitsForTheProposalThatSpeaksOfTheLine() {
            refuses(
                    () -> order.close(buyers(order), List.of(new Closing(1, null)), "够了", Set.of(1)),
                    ProposalProblem.LINE_UNDER_NEGOTIATION);
        }

        private void close(String kilograms) {
            order.close(buyers(order), List.of(new Closing(1, kg(kilograms))), "够了", Set.of());
        }
    }

    @Nested
    class Answering {

        @Test
        void leavesOutWhatIsUnderNegotiation() {
            var fresh = Orders.placed();
            var second = new LineAnswer(2, Answer.ACCEPTED, List.of(), null);

            fresh.answer(fresh.seller(), List.of(second), TODAY, Set.of(1));

            assertThat(fresh.status()).isEqualTo(OrderStatus.PARTLY_CONFIRMED);
            refuses(
                    () -> fresh.answer(
                            fresh.seller(),
                            List.of(new LineAnswer(1, Answer.ACCEPTED, List.of(), null)),
                            TODAY,
                            Set.of(1)),
                    ProposalProblem.LINE_UNDER_NEGOTIATION);
        }
    }

    private OrderLine line(int number) {
        return order.line(number).orElseThrow();
    }

    private LineChange added(int number) {
        return new LineChange(
                number,
                LineChange.Deed.ADD,
                Unit.KILOGRAM,
                kg("100"),
                null,
                UnitPrice.of("30", "CNY"),
                line(1).window(),
                line(1).item(),
                null);
    }

    private void refuses(ThrowingCallable deed, ProblemType problem) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(deed)
                .satisfies(violation -> assertThat(violation.type()).isEqualTo(problem));
    }
}
