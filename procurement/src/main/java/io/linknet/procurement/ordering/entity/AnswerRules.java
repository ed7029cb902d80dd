package io.linknet.procurement.ordering.entity;

import static io.linknet.procurement.ordering.entity.OrderProblem.ACCEPTED_NOT_IN_FULL;
import static io.linknet.procurement.ordering.entity.OrderProblem.ANSWER_IN_ANOTHER_UNIT;
import static io.linknet.procurement.ordering.entity.OrderProblem.LINE_NOT_OPEN;
import static io.linknet.procurement.ordering.entity.OrderProblem.PARTIAL_NOT_WELCOME;
import static io.linknet.procurement.ordering.entity.OrderProblem.PARTIAL_PROMISES_ALL;
import static io.linknet.procurement.ordering.entity.OrderProblem.PARTIAL_PROMISES_NOTHING;
import static io.linknet.procurement.ordering.entity.OrderProblem.PROMISED_FOR_THE_PAST;
import static io.linknet.procurement.ordering.entity.OrderProblem.PROMISED_MORE_THAN_OPEN;
import static io.linknet.procurement.ordering.entity.OrderProblem.REASON_MISSING;
import static io.linknet.procurement.ordering.entity.OrderProblem.REJECTED_WITH_PROMISES;

import io.linknet.kernel.value.Quantity;
import java.time.LocalDate;
import java.util.List;

/** What an answer to one order line must keep to. */
final class AnswerRules {

    private final OrderLine line;
    private final LocalDate today;

    /**
     * Judges answers to a line.
     *
     * @param today no promise can be for an earlier day; calendar of Asia/Shanghai
     */
    AnswerRules(OrderLine line, LocalDate today) {
        this.line = line;
        this.today = today;
    }

    /**
     * Checks an answer and completes it; changes nothing.
     *
     * @param at JSON pointer of the answer
     * @return the promises, spelt out where the answer leaves them to the window
     */
    List<Promise> require(LineAnswer given, String at) {
        if (line.open().isZero()) {
            throw LINE_NOT_OPEN.at(at + "/line", line.line());
        }
        var promises = given.answer() == Answer.ACCEPTED && given.promises().isEmpty()
                ? List.of(new Promise(line.open(), lastDay()))
                : given.promises();
        for (var index = 0; index < promises.size(); index++) {
            requirePromisable(promises.get(index), at + "/promises/" + index);
        }
        var sum = promises.stream().map(Promise::quantity).reduce(Quantity.zero(line.unit()), Quantity::plus);
        if (sum.exceeds(line.open())) {
            throw PROMISED_MORE_THAN_OPEN.at(at + "/promises", sum, line.open());
        }
        requireFitting(given, sum, at);
        return promises;
    }

    private LocalDate lastDay() {
        var to = line.window().to();
        return to.isAfter(today) ? to : today;
    }

    private void requirePromisable(Promise promise, String at) {
        if (!promise.quantity().unit().equals(line.unit())) {
            throw ANSWER_IN_ANOTHER_UNIT.at(at + "/quantity/unit", line.unit());
        }
        if (promise.date().isBefore(today)) {
            throw PROMISED_FOR_THE_PAST.at(at + "/date", promise.date());
        }
    }

    private void requireFitting(LineAnswer given, Quantity sum, String at) {
        switch (given.answer()) {
            case ACCEPTED -> requireAll(sum, at);
            case PARTIAL -> requirePart(sum, at);
            case REJECTED -> requireReason(given, at);
        }
    }

    private void requireAll(Quantity sum, String at) {
        if (!sum.equals(line.open())) {
            throw ACCEPTED_NOT_IN_FULL.at(at + "/promises", sum, line.open());
        }
    }

    private void requirePart(Quantity sum, String at) {
        if (!line.partialWelcome()) {
            throw PARTIAL_NOT_WELCOME.at(at + "/answer", line.line());
        }
        if (sum.isZero()) {
            throw PARTIAL_PROMISES_NOTHING.at(at + "/promises");
        }
        if (sum.equals(line.open())) {
            throw PARTIAL_PROMISES_ALL.at(at + "/promises", sum);
        }
    }

    private static void requireReason(LineAnswer given, String at) {
        if (!given.promises().isEmpty()) {
            throw REJECTED_WITH_PROMISES.at(at + "/promises");
        }
        if (given.reason() == null || given.reason().isBlank()) {
            throw REASON_MISSING.at(at + "/reason");
        }
    }
}
