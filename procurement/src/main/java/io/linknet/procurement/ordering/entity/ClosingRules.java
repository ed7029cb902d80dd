package io.linknet.procurement.ordering.entity;

import static io.linknet.procurement.ordering.entity.OrderProblem.LINE_NOT_OPEN;
import static io.linknet.procurement.ordering.entity.OrderProblem.UNKNOWN_ORDER_LINE;
import static io.linknet.procurement.ordering.entity.ProposalProblem.CHANGED_IN_ANOTHER_UNIT;
import static io.linknet.procurement.ordering.entity.ProposalProblem.CLOSED_MORE_THAN_OPEN;
import static io.linknet.procurement.ordering.entity.ProposalProblem.LINE_NAMED_TWICE;
import static io.linknet.procurement.ordering.entity.ProposalProblem.LINE_UNDER_NEGOTIATION;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What closing lines short must keep to; changes nothing. */
final class ClosingRules {

    private final PurchaseOrder order;
    private final Set<Integer> negotiated;

    /**
     * Judges closings of an order.
     *
     * @param negotiated the lines that an open proposal speaks of
     */
    ClosingRules(PurchaseOrder order, Set<Integer> negotiated) {
        this.order = order;
        this.negotiated = negotiated;
    }

    void require(List<Closing> closings) {
        Set<Integer> seen = new HashSet<>();
        for (var index = 0; index < closings.size(); index++) {
            var closing = closings.get(index);
            var at = "/lines/" + index;
            if (!seen.add(closing.line())) {
                throw LINE_NAMED_TWICE.at(at + "/line", closing.line());
            }
            require(closing, at);
        }
    }

    private void require(Closing closing, String at) {
        var line = order.line(closing.line()).orElseThrow(() -> UNKNOWN_ORDER_LINE.at(at + "/line", closing.line()));
        if (negotiated.contains(line.line())) {
            throw LINE_UNDER_NEGOTIATION.at(at + "/line", line.line());
        }
        if (line.open().isZero()) {
            throw LINE_NOT_OPEN.at(at + "/line", line.line());
        }
        var part = closing.quantity();
        if (part != null && !part.unit().equals(line.unit())) {
            throw CHANGED_IN_ANOTHER_UNIT.at(at + "/quantity/unit", line.unit());
        }
        if (part != null && part.exceeds(line.open())) {
            throw CLOSED_MORE_THAN_OPEN.at(at + "/quantity", part, line.open());
        }
    }
}
