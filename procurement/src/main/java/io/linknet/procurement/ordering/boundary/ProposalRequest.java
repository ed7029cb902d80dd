package io.linknet.procurement.ordering.boundary;

import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Unit;
import io.linknet.procurement.ordering.control.TradedItems;
import io.linknet.procurement.ordering.entity.LineChange;
import io.linknet.procurement.ordering.entity.OrderLine;
import io.linknet.procurement.ordering.entity.OrderProblem;
import io.linknet.procurement.ordering.entity.OrderProposal.Wanted;
import io.linknet.procurement.ordering.entity.OrderedLine;
import io.linknet.procurement.ordering.entity.Promise;
import io.linknet.procurement.ordering.entity.ProposalKind;
import io.linknet.procurement.ordering.entity.ProposalProblem;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /orders/{id}/proposals} and of a counter-proposal.
 *
 * @param kind a change of lines, or a cancellation
 * @param reason why; obligatory for a cancellation
 * @param lines what is wanted of which line; of a cancellation only their numbers, and none for the whole order
 */
public record ProposalRequest(
        @NotNull ProposalKind kind,
        @Nullable @Size(min = 1, max = 500) String reason,
        @Nullable @Size(max = 5000) List<@NotNull @Valid Line> lines) {

    /**
     * What is wanted of one line; what is absent stays as it is.
     *
     * @param line the order line's number; absent for a line to be added
     * @param remove true takes the line out of the order
     * @param quantity what is ordered, in the unit of the line
     * @param closed how much of it is no longer waited for; less than before opens it again
     * @param unitPrice for what is shipped after the acceptance
     * @param windowFrom first welcome day, ISO 8601
     * @param windowTo last welcome day, ISO 8601
     * @param materialCode a substitute, by its code in the catalogue
     * @param gradeCode another grade
     * @param promises all that is promised on the line, in place of the promises given; empty takes them back
     */
    public record Line(
            @Nullable @Positive Integer line,
            @Nullable Boolean remove,
            @Nullable @Valid @AboveZero QuantityBody quantity,
            @Nullable @Valid QuantityBody closed,
            @Nullable @Valid UnitPriceBody unitPrice,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate windowTo,
            @Nullable @Size(min = 1, max = 40) String materialCode,
            @Nullable @Size(min = 1, max = 20) String gradeCode,
            @Nullable @Size(max = 50) List<AnswerRequest.@NotNull @Valid Part> promises) {

        LineChange toDomain(PurchaseOrder order, int added, TradedItems items, String at) {
            if (line == null) {
                return addition(added, items, at);
            }
            var existing = order.line(line).orElseThrow(() -> OrderProblem.UNKNOWN_ORDER_LINE.at(at + "/line", line));
            var unit = existing.quantity().unit();
            if (Boolean.TRUE.equals(remove)) {
                return LineChange.removal(line, unit);
            }
            return change(
                    existing.line(), LineChange.Deed.CHANGE, unit, window(existing, at), item(existing, items, at));
        }

        private LineChange addition(int number, TradedItems items, String at) {
            if (quantity == null || materialCode == null || windowFrom == null || windowTo == null) {
                throw ProposalProblem.ADDED_LINE_INCOMPLETE.at(at, number);
            }
            var unit = quantity.toDomain().unit();
            var window = window(windowFrom, windowTo, at);
            return change(number, LineChange.Deed.ADD, unit, window, items.item(materialCode, gradeCode, unit, at));
        }

        private LineChange change(
                int number,
                LineChange.Deed deed,
                Unit unit,
                @Nullable DeliveryWindow window,
                OrderedLine.@Nullable Item item) {
            return new LineChange(
                    number,
                    deed,
                    unit,
                    quantity == null ? null : quantity.toDomain(),
                    closed == null ? null : closed.toDomain(),
                    unitPrice == null ? null : unitPrice.toDomain(),
                    window,
                    item,
                    dated());
        }

        private @Nullable DeliveryWindow window(OrderLine existing, String at) {
            if (windowFrom == null && windowTo == null) {
                return null;
            }
            var from = windowFrom == null ? existing.window().from() : windowFrom;
            var to = windowTo == null ? existing.window().to() : windowTo;
            return window(from, to, at);
        }

        private static DeliveryWindow window(LocalDate from, LocalDate to, String at) {
            if (to.isBefore(from)) {
                throw KernelProblem.WINDOW_REVERSED.at(at + "/windowTo", from, to);
            }
            return new DeliveryWindow(from, to);
        }

        private OrderedLine.@Nullable Item item(OrderLine existing, TradedItems items, String at) {
            if (materialCode == null && gradeCode == null) {
                return null;
            }
            var code = materialCode == null ? existing.item().materialCode() : materialCode;
            return items.item(code, gradeCode, existing.quantity().unit(), at);
        }

        private @Nullable List<Promise> dated() {
            return promises == null
                    ? null
                    : promises.stream().map(AnswerRequest.Part::toDomain).toList();
        }
    }

    /** What is wanted of that order; lines to be added get the numbers after the last. */
    Wanted toDomain(PurchaseOrder order, TradedItems items) {
        var named = lines == null ? List.<Line>of() : lines;
        if (kind == ProposalKind.CHANGE && named.isEmpty()) {
            throw ProposalProblem.CHANGES_NOTHING.at("/lines", order.number());
        }
        var next = order.lines().stream().mapToInt(OrderLine::line).max().orElse(0) + 1;
        var changes = new ArrayList<LineChange>();
        for (var line : named) {
            changes.add(line.toDomain(order, next, items, "/lines/" + changes.size()));
            next = line.line() == null ? next + 1 : next;
        }
        return new Wanted(kind, changes, reason == null || reason.isBlank() ? null : reason.strip());
    }
}
