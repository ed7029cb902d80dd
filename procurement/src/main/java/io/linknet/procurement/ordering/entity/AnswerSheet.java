package io.linknet.procurement.ordering.entity;

import static io.linknet.procurement.ordering.entity.OrderProblem.LINES_DIFFER;
import static io.linknet.procurement.ordering.entity.OrderProblem.LINE_ANSWERED_TWICE;
import static io.linknet.procurement.ordering.entity.OrderProblem.UNKNOWN_ORDER_LINE;
import static io.linknet.procurement.ordering.entity.ProposalProblem.LINE_UNDER_NEGOTIATION;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the answers to the lines of an order must keep to together. */
final class AnswerSheet {

    private final PurchaseOrder order;
    private final LocalDate today;
    private final Set<Integer> negotiated;

    /**
     * Judges answers to an order.
     *
     * @param today no promise can be for an earlier day; calendar of Asia/Shanghai
     * @param negotiated the lines that are answered with a proposal
     */
    AnswerSheet(PurchaseOrder order, LocalDate today, Set<Integer> negotiated) {
        this.order = order;
        this.today = today;
        this.negotiated = negotiated;
    }

    /** Checks the answers and completes them; changes nothing. */
    Map<LineAnswer, List<Promise>> require(List<LineAnswer> answers) {
        var taken = new LinkedHashMap<LineAnswer, List<Promise>>();
        Set<Integer> seen = new HashSet<>();
        for (var index = 0; index < answers.size(); index++) {
            var given = answers.get(index);
            var at = "/lines/" + index;
            var line = order.line(given.line()).orElseThrow(() -> UNKNOWN_ORDER_LINE.at(at + "/line", given.line()));
            if (!seen.add(given.line())) {
                throw LINE_ANSWERED_TWICE.at(at + "/line", given.line());
            }
            if (negotiated.contains(given.line())) {
                throw LINE_UNDER_NEGOTIATION.at(at + "/line", given.line());
            }
            taken.put(given, new AnswerRules(line, today).require(given, at));
        }
        requireEveryLine(seen.size());
        return taken;
    }

    /** The first answer speaks to every line that waits for one. */
    private void requireEveryLine(int answered) {
        if (order.status() != OrderStatus.PLACED) {
            return;
        }
        var asked = order.lines().stream()
                .filter(line -> line.open().isPositive() && !negotiated.contains(line.line()))
                .count();
        if (answered < asked) {
            throw LINES_DIFFER.at("/lines", asked, answered);
        }
    }
}
