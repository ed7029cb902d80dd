package io.linknet.procurement.ordering.entity;

import static io.linknet.procurement.ordering.entity.Answer.ACCEPTED;
import static io.linknet.procurement.ordering.entity.Answer.PARTIAL;
import static io.linknet.procurement.ordering.entity.Answer.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the lines of the published order come to: 3,800 kg until 10 December, 15 brushes until 5 December. */
class OrderSumTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @Nested
    class Sums {

        @Test
        void countEveryLineAsOpenWhenPlaced() {
            var sum = Orders.placed().sum();

            assertThat(sum.amount()).isEqualByComparingTo("108525");
            assertThat(sum.lines()).isEqualTo(2);
            assertThat(sum.open()).isEqualTo(2);
            assertThat(sum.differing()).isZero();
        }

        @Test
        void followAnAnswer() {
            var sum = Orders.answered().sum();

            assertThat(sum.open()).isEqualTo(1);
            assertThat(sum.differing()).isEqualTo(2);
        }

        @Test
        void areDueOnTheFirstDayOnWhichAWindowEndsOfWhichSomethingIsOpen() {
            var order = Orders.placed();
            assertThat(order.sum().due()).isEqualTo("2026-12-05");

            order.answer(order.seller(), List.of(part(), rest()), TODAY);
            assertThat(order.sum().due()).isEqualTo("2026-12-10");

            order.answer(order.seller(), List.of(new LineAnswer(1, REJECTED, List.of(), "不生产")), TODAY);
            assertThat(order.sum().due()).isNull();
        }

        private LineAnswer part() {
            var some = new Promise(Quantity.of("1000", "KGM"), LocalDate.parse("2026-12-04"));
            return new LineAnswer(1, PARTIAL, List.of(some), "分批");
        }

        @Test
        void callNothingDifferentThatComesInFullOnTheLastDayOfItsWindow() {
            var order = Orders.placed();

            order.answer(order.seller(), List.of(accepted("2026-12-10"), rest()), TODAY);

            assertThat(order.sum().open()).isZero();
            assertThat(order.sum().differing()).isZero();
        }

        @Test
        void callDifferentWhatComesADayAfterItsWindow() {
            var order = Orders.placed();

            order.answer(order.seller(), List.of(accepted("2026-12-11"), rest()), TODAY);

            assertThat(order.sum().differing()).isEqualTo(1);
        }

        @Test
        void leaveCancelledLinesOutOfTheTotalOnly() {
            var order = Orders.placed();
            Negotiated.cancelled(order, Map.of(), 2);

            assertThat(order.sum().amount()).isEqualByComparingTo("108300");
            assertThat(order.sum().lines()).isEqualTo(2);
            assertThat(order.sum().open()).isEqualTo(1);
        }

        private LineAnswer accepted(String day) {
            var all = new Promise(Quantity.of("3800", "KGM"), LocalDate.parse(day));
            return new LineAnswer(1, ACCEPTED, List.of(all), null);
        }

        private LineAnswer rest() {
            return new LineAnswer(2, ACCEPTED, List.of(), null);
        }
    }

    @Nested
    class TheRest {

        @Test
        void isEveryOpenLineThatIsNeitherNamedNorNegotiated() {
            var order = Orders.placed();
            var part = new Promise(Quantity.of("1", "KGM"), LocalDate.parse("2026-12-02"));
            var named = new LineAnswer(1, PARTIAL, List.of(part), null);
            var rest = new RestAnswer(ACCEPTED, null);

            assertThat(rest.after(List.of(named), order, Set.of()))
                    .containsExactly(named, new LineAnswer(2, ACCEPTED, List.of(), null));
            assertThat(rest.after(List.of(named), order, Set.of(2))).containsExactly(named);
            assertThat(rest.after(List.of(), order, Set.of())).hasSize(2);
        }

        @Test
        void passesOverLinesOnWhichNothingIsOpen() {
            var order = Orders.answered();

            assertThat(new RestAnswer(ACCEPTED, null).after(List.of(), order, Set.of()))
                    .extracting(LineAnswer::line)
                    .containsExactly(1);
        }

        @Test
        void isRejectedWithAReasonOnly() {
            assertThatExceptionOfType(DomainRuleViolation.class)
                    .isThrownBy(() -> new RestAnswer(REJECTED, " ").after(List.of(), Orders.placed(), Set.of()))
                    .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(OrderProblem.REASON_MISSING));
            assertThat(new RestAnswer(REJECTED, "不生产").after(List.of(), Orders.placed(), Set.of()))
                    .hasSize(2);
        }
    }
}
