package io.linknet.procurement.ordering.entity;

import static io.linknet.procurement.ordering.entity.OrderProblem.ORDER_TOO_LONG;
import static io.linknet.procurement.ordering.entity.OrderProblem.UNKNOWN_ORDER_LINE;
import static io.linknet.procurement.ordering.entity.ProposalProblem.LINE_IS_CANCELLED;
import static io.linknet.procurement.ordering.entity.ProposalProblem.LINE_NAMED_TWICE;
import static io.linknet.procurement.ordering.entity.ProposalProblem.NOTHING_TO_CANCEL;
import static io.linknet.procurement.ordering.entity.ProposalProblem.ORDER_IS_OVER;

import io.linknet.kernel.value.Quantity;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal makes of an order.
 *
 * <p>A change never goes under what is shipped, nor under what is promised unless it says what is promised then. A
 * cancellation leaves what is shipped: the rest of a line is closed, and a line of which nothing is shipped is cancelled.
 */
public final class Amendment {

    private final PurchaseOrder order;
    private final Map<Integer, Quantity> shipped;
    private final LocalDate today;

    /**
     * Looks at an order as it is now.
     *
     * @param shipped by line, what is on its way or has come; lines that are absent have nothing
     * @param today calendar of Asia/Shanghai
     */
    public Amendment(PurchaseOrder order, Map<Integer, Quantity> shipped, LocalDate today) {
        this.order = order;
        this.shipped = shipped;
        this.today = today;
    }

    /**
     * Checks what a proposal wants; changes nothing.
     *
     * @param changes of a cancellation: the lines; none means the whole order
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the order is over or a line cannot be changed like that
     */
    public void require(ProposalKind kind, List<LineChange> changes) {
        if (!order.isLive()) {
            throw ORDER_IS_OVER.because(order.number());
        }
        requireNamedOnce(changes);
        switch (kind) {
            case CHANGE -> requireChanges(changes);
            case CANCELLATION -> requireCancellable(changes);
        }
    }

    private static void requireNamedOnce(List<LineChange> changes) {
        Set<Integer> seen = new HashSet<>();
        for (var index = 0; index < changes.size(); index++) {
            var line = changes.get(index).line();
            if (!seen.add(line)) {
                throw LINE_NAMED_TWICE.at("/lines/" + index + "/line", line);
            }
        }
    }

    private void requireChanges(List<LineChange> changes) {
        requireRoom(changes);
        var rules = new ChangeRules(order.currency(), today);
        var promises = order.promises();
        for (var index = 0; index < changes.size(); index++) {
            var change = changes.get(index);
            var at = "/lines/" + index;
            if (change.deed() == LineChange.Deed.ADD) {
                rules.requireAddable(change, at);
            } else {
                var line = existing(change, at);
                rules.require(line, change, promises.getOrDefault(line.line(), List.of()), shipped(line), at);
            }
        }
    }

    private void requireRoom(List<LineChange> changes) {
        var added = changes.stream()
                .filter(change -> change.deed() == LineChange.Deed.ADD)
                .count();
        if (order.lines().size() + added > PurchaseOrder.MOST_LINES) {
            throw ORDER_TOO_LONG.at("/lines", PurchaseOrder.MOST_LINES);
        }
    }

    private void requireCancellable(List<LineChange> changes) {
        for (var index = 0; index < changes.size(); index++) {
            var at = "/lines/" + index;
            var line = existing(changes.get(index), at);
            if (line.isCancelled()) {
                throw LINE_IS_CANCELLED.at(at + "/line", line.line());
            }
            if (!isCancellable(line)) {
                throw NOTHING_TO_CANCEL.at(at + "/line", line.line());
            }
        }
        if (cancelled(changes).isEmpty()) {
            throw NOTHING_TO_CANCEL.because(order.number());
        }
    }

    private OrderLine existing(LineChange change, String at) {
        return order.line(change.line()).orElseThrow(() -> UNKNOWN_ORDER_LINE.at(at + "/line", change.line()));
    }

    private boolean isCancellable(OrderLine line) {
        return line.open().isPositive() || line.promised().exceeds(shipped(line));
    }

    /** Makes an accepted proposal the word of the order. */
    public OrderChanged take(OrderProposal proposal, Word word) {
        var changes = proposal.changes();
        require(proposal.kind(), changes);
        switch (proposal.kind()) {
            case CHANGE -> change(changes, proposal.reason());
            case CANCELLATION -> cancel(cancelled(changes), proposal.reason());
        }
        order.said();
        var kind = proposal.kind() == ProposalKind.CHANGE ? OrderVersion.Kind.CHANGED : OrderVersion.Kind.CANCELLED;
        return new OrderChanged(order, kind, word, proposal);
    }

    private void change(List<LineChange> changes, @Nullable String why) {
        changes.stream()
                .filter(change -> change.deed() == LineChange.Deed.ADD)
                .forEach(change -> order.add(change.toAdd(order.place())));
        order.takeBackPromises(changes.stream()
                .filter(change -> change.promises() != null)
                .map(LineChange::line)
                .collect(Collectors.toSet()));
        for (var change : changes) {
            var line = order.line(change.line()).orElseThrow();
            if (change.deed() == LineChange.Deed.REMOVE) {
                cancel(List.of(line), why);
                continue;
            }
            line.take(change);
            if (change.promises() != null) {
                order.promise(line.line(), change.promises());
            }
        }
    }

    private void cancel(List<OrderLine> lines, @Nullable String why) {
        var given = order.promises();
        order.takeBackPromises(lines.stream().map(OrderLine::line).collect(Collectors.toSet()));
        for (var line : lines) {
            var kept = line.promised().min(shipped(line));
            order.promise(line.line(), Promise.earliest(given.getOrDefault(line.line(), List.of()), kept));
            line.cancel(kept, why);
        }
    }

    private List<OrderLine> cancelled(List<LineChange> named) {
        var numbers = named.stream().map(LineChange::line).collect(Collectors.toSet());
        return order.lines().stream()
                .filter(line -> numbers.isEmpty() || numbers.contains(line.line()))
                .filter(this::isCancellable)
                .toList();
    }

    private Quantity shipped(OrderLine line) {
        return shipped.getOrDefault(line.line(), Quantity.zero(line.unit()));
    }
}
