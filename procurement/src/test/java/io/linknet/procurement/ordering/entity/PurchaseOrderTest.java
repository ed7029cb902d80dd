package io.linknet.procurement.ordering.entity;

import static io.linknet.procurement.ordering.entity.Answer.ACCEPTED;
import static io.linknet.procurement.ordering.entity.Answer.PARTIAL;
import static io.linknet.procurement.ordering.entity.Answer.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PurchaseOrderTest {

    private static final MemberId BUYER = new MemberId(new UUID(1, 1));
    private static final MemberId SELLER = new MemberId(new UUID(1, 2));
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final LocalDate WINDOW_END = LocalDate.parse("2026-11-30");

    @Nested
    class Answering {

        @Test
        void promisesAllOnTheLastDayOfTheWindowWhenAcceptedWithoutDates() {
            var order = placedOrder();

            order.answer(SELLER, List.of(accepted(1), accepted(2)), TODAY);

            assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
            assertThat(order.promises().get(1)).containsExactly(new Promise(tonnes("3.8"), WINDOW_END));
            assertThat(line(order, 1).open()).isEqualTo(tonnes("0"));
        }

        @Test
        void keepsTheBalanceOpenAfterAPartialAnswerOverTwoDates() {
            var order = placedOrder();

            order.answer(
                    SELLER,
                    List.of(partial(1, promise("2", "2026-11-25"), promise("1", "2026-11-28")), accepted(2)),
                    TODAY);

            assertThat(order.status()).isEqualTo(OrderStatus.PARTLY_CONFIRMED);
            assertThat(line(order, 1).open()).isEqualTo(tonnes("0.8"));
            assertThat(line(order, 1).window().to()).isEqualTo(WINDOW_END);
        }

        @Test
        void addsALaterAnswerToTheEarlierPromises() {
            var order = placedOrder();
            order.answer(SELLER, List.of(partial(1, promise("3", "2026-11-25")), accepted(2)), TODAY);

            order.answer(SELLER, List.of(answer(1, ACCEPTED, null, promise("0.8", "2026-12-02"))), TODAY);

            assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
            assertThat(order.promises().get(1))
                    .containsExactly(promise("3", "2026-11-25"), promise("0.8", "2026-12-02"));
        }

        @Test
        void isConfirmedWhenNoMoreIsOpenThanTheTolerance() {
            var order = placedOrder();

            order.answer(SELLER, List.of(partial(1, promise("3.61", "2026-11-25")), accepted(2)), TODAY);

            assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        }

        @Test
        void staysPartlyConfirmedJustBeyondTheTolerance() {
            var order = placedOrder();

            order.answer(SELLER, List.of(partial(1, promise("3.609999", "2026-11-25")), accepted(2)), TODAY);

            assertThat(order.status()).isEqualTo(OrderStatus.PARTLY_CONFIRMED);
        }

        @Test
        void isRejectedWhenNothingIsPromised() {
            var order = placedOrder();

            order.answer(SELLER, List.of(rejected(1), rejected(2)), TODAY);

            assertThat(order.status()).isEqualTo(OrderStatus.REJECTED);
            assertThat(line(order, 1).rejected()).isEqualTo(tonnes("3.8"));
        }

        @Test
        void takesAPromiseForToday() {
            var order = placedOrder();

            order.answer(SELLER, List.of(partial(1, promise("1", "2026-11-21")), accepted(2)), TODAY);

            assertThat(line(order, 1).promised()).isEqualTo(tonnes("1"));
        }

        @Test
        void alwaysAddsUpToWhatWasOrdered() {
            var order = placedOrder();
            order.answer(SELLER, List.of(partial(1, promise("3", "2026-11-25")), rejected(2)), TODAY);

            order.answer(SELLER, List.of(rejected(1)), TODAY);

            assertThat(order.lines()).allSatisfy(line -> assertThat(
                            line.promised().plus(line.rejected()).plus(line.open()))
                    .isEqualTo(line.quantity()));
        }
    }

    @Nested
    class Refusing {

        @Test
        void refusesAnAnswerOfAnybodyElse() {
            refuses(OrderProblem.NOT_THE_SELLER, BUYER, accepted(1), accepted(2));
        }

        @Test
        void refusesAFirstAnswerThatLeavesOutALine() {
            refuses(OrderProblem.LINES_DIFFER, SELLER, accepted(1));
        }

        @Test
        void refusesAnAnswerThatRepeatsALine() {
            refuses(OrderProblem.LINE_ANSWERED_TWICE, SELLER, accepted(1), accepted(1));
        }

        @Test
        void refusesAnUnknownLine() {
            refuses(OrderProblem.UNKNOWN_ORDER_LINE, SELLER, accepted(1), accepted(3));
        }

        @Test
        void refusesMoreThanIsOpen() {
            refuses(
                    OrderProblem.PROMISED_MORE_THAN_OPEN,
                    SELLER,
                    partial(1, promise("3.800001", "2026-11-25")),
                    accepted(2));
        }

        @Test
        void refusesAPartialAnswerThatPromisesAll() {
            refuses(OrderProblem.PARTIAL_PROMISES_ALL, SELLER, partial(1, promise("3.8", "2026-11-25")), accepted(2));
        }

        @Test
        void refusesAPartialAnswerThatPromisesNothing() {
            refuses(OrderProblem.PARTIAL_PROMISES_NOTHING, SELLER, partial(1), accepted(2));
        }

        @Test
        void refusesAcceptanceThatPromisesLess() {
            refuses(
                    OrderProblem.ACCEPTED_NOT_IN_FULL,
                    SELLER,
                    answer(1, ACCEPTED, null, promise("3.7", "2026-11-25")),
                    accepted(2));
        }

        @Test
        void refusesARejectionWithoutAReason() {
            refuses(OrderProblem.REASON_MISSING, SELLER, answer(1, REJECTED, " "), accepted(2));
        }

        @Test
        void refusesAPromiseForYesterday() {
            refuses(OrderProblem.PROMISED_FOR_THE_PAST, SELLER, partial(1, promise("1", "2026-11-20")), accepted(2));
        }

        @Test
        void refusesAnotherUnit() {
            var kilograms = new Promise(Quantity.of("100", "KGM"), TODAY);

            refuses(OrderProblem.ANSWER_IN_ANOTHER_UNIT, SELLER, partial(1, kilograms), accepted(2));
        }

        @Test
        void refusesAPartWhereTheBuyerTakesNone() {
            refuses(
                    OrderProblem.PARTIAL_NOT_WELCOME,
                    SELLER,
                    accepted(1),
                    partial(2, new Promise(Quantity.of("1", "KGM"), TODAY)));
        }

        @Test
        void refusesASecondAnswerToAConfirmedOrder() {
            var order = placedOrder();
            order.answer(SELLER, List.of(accepted(1), accepted(2)), TODAY);

            assertThatExceptionOfType(DomainRuleViolation.class)
                    .isThrownBy(() -> order.answer(SELLER, List.of(accepted(1)), TODAY))
                    .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(OrderProblem.NOT_AWAITING_ANSWER));
        }

        private void refuses(OrderProblem problem, MemberId member, LineAnswer... answers) {
            var order = placedOrder();

            assertThatExceptionOfType(DomainRuleViolation.class)
                    .isThrownBy(() -> order.answer(member, List.of(answers), TODAY))
                    .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(problem));
            assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
            assertThat(order.promises()).isEmpty();
            assertThat(order.lines()).noneMatch(OrderLine::isAnswered);
        }
    }

    @Nested
    class Totalling {

        @Test
        void roundsEachLineOnItsOwn() {
            assertThat(placedOrder().total()).hasToString("106425.06 CNY");
        }

        @Test
        void isTheSumOfRoundedLinesAndNotTheRoundedSum() {
            assertThat(ofAmounts("0.335", "0.335", "0.335").total()).hasToString("1.02 CNY");
            assertThat(ofAmounts("0.334", "0.334", "0.334").total()).hasToString("0.99 CNY");
        }

        @Test
        void roundsHalfAFenToTheEvenOne() {
            assertThat(ofAmounts("0.345").total()).hasToString("0.34 CNY");
            assertThat(ofAmounts("0.355").total()).hasToString("0.36 CNY");
            assertThat(ofAmounts("0.345001").total()).hasToString("0.35 CNY");
        }

        private PurchaseOrder ofAmounts(String... prices) {
            var lines = new ArrayList<OrderedLine>();
            for (var price : prices) {
                lines.add(line(lines.size() + 1, "GINGER", Quantity.of("1", "KGM"), price, true));
            }
            var draft = new OrderDraft(
                    "PO-2", BUYER, SELLER, null, Currency.getInstance("CNY"), "重庆市长寿区", DeliveryTerms.DAP, lines);
            return new PurchaseOrder(draft, "王敏", Instant.parse("2026-11-21T02:00:00Z"));
        }
    }

    private static PurchaseOrder placedOrder() {
        var lines = List.of(
                line(1, "DRIED-CHILI", tonnes("3.8"), "28000", true),
                line(2, "GINGER", Quantity.of("2.5", "KGM"), "10.0225", false));
        var draft = new OrderDraft(
                "PO-1", BUYER, SELLER, null, Currency.getInstance("CNY"), "重庆市长寿区", DeliveryTerms.DAP, lines);
        return new PurchaseOrder(draft, "王敏", Instant.parse("2026-11-21T02:00:00Z"));
    }

    private static OrderedLine line(int number, String code, Quantity quantity, String price, boolean partial) {
        return new OrderedLine(
                number,
                new OrderedLine.Item(code, code, code, null, "A"),
                quantity,
                UnitPrice.of(price, "CNY"),
                new DeliveryWindow(LocalDate.parse("2026-11-24"), WINDOW_END),
                "重庆市长寿区",
                new BigDecimal("5"),
                new BigDecimal("5"),
                partial,
                null);
    }

    private static OrderLine line(PurchaseOrder order, int number) {
        return order.line(number).orElseThrow();
    }

    private static LineAnswer accepted(int line) {
        return answer(line, ACCEPTED, null);
    }

    private static LineAnswer rejected(int line) {
        return answer(line, REJECTED, "霜冻减产");
    }

    private static LineAnswer partial(int line, Promise... promises) {
        return answer(line, PARTIAL, null, promises);
    }

    private static LineAnswer answer(int line, Answer answer, String reason, Promise... promises) {
        return new LineAnswer(line, answer, List.of(promises), reason);
    }

    private static Promise promise(String tonnes, String date) {
        return new Promise(tonnes(tonnes), LocalDate.parse(date));
    }

    private static Quantity tonnes(String amount) {
        return Quantity.of(amount, "TNE");
    }
}
