package io.linknet.procurement.ordering.entity;

import static io.linknet.procurement.ordering.entity.OrderProblem.PRICE_IN_ANOTHER_CURRENCY;
import static io.linknet.procurement.ordering.entity.OrderProblem.PROMISED_FOR_THE_PAST;
import static io.linknet.procurement.ordering.entity.ProposalProblem.ADDED_LINE_INCOMPLETE;
import static io.linknet.procurement.ordering.entity.ProposalProblem.CHANGED_IN_ANOTHER_UNIT;
import static io.linknet.procurement.ordering.entity.ProposalProblem.CHANGES_NOTHING;
import static io.linknet.procurement.ordering.entity.ProposalProblem.LESS_THAN_SHIPPED;
import static io.linknet.procurement.ordering.entity.ProposalProblem.LESS_THAN_SPOKEN_FOR;
import static io.linknet.procurement.ordering.entity.ProposalProblem.LINE_IS_CANCELLED;
import static io.linknet.procurement.ordering.entity.ProposalProblem.MORE_THAN_ALLOCATED;
import static io.linknet.procurement.ordering.entity.ProposalProblem.MORE_THAN_CALLED_OFF;
import static io.linknet.procurement.ordering.entity.ProposalProblem.SHIPPED_LINE_KEEPS_ITS_MATERIAL;

import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a change of one order line must keep to; changes nothing. */
final class ChangeRules {

    private final Currency currency;
    private final LocalDate today;

    /**
     * Judges changes.
     *
     * @param currency of the order
     * @param today no new promise can be for an earlier day; calendar of Asia/Shanghai
     */
    ChangeRules(Currency currency, LocalDate today) {
        this.currency = currency;
        this.today = today;
    }

    /** Checks a line that is to be added. */
    void requireAddable(LineChange change, String at) {
        requireUnits(change, at);
        requirePrice(change.unitPrice(), at);
        if (change.quantity() == null
                || change.unitPrice() == null
                || change.window() == null
                || change.item() == null
                || change.closed() != null) {
            throw ADDED_LINE_INCOMPLETE.at(at, change.line());
        }
        requireSum(change.quantity(), orZero(change.promised(), change), Quantity.zero(change.unit()), change, at);
        requireFuture(change, List.of(), at);
    }

    /**
     * Checks a change of a line, or its removal.
     *
     * @param given the promises of the line now
     * @param shipped how much of the line is on its way or has come
     */
    void require(OrderLine line, LineChange change, List<Promise> given, Quantity shipped, String at) {
        if (line.isCancelled()) {
            throw LINE_IS_CANCELLED.at(at + "/line", line.line());
        }
        if (change.deed() == LineChange.Deed.REMOVE) {
            requireUnshipped(shipped, Quantity.zero(line.unit()), at);
            return;
        }
        requireUnits(change, at);
        requirePrice(change.unitPrice(), at);
        requireSome(line, change, given, at);
        requireBalance(line, change, shipped, at);
        requireFuture(change, given, at);
        requireMaterial(line, change, shipped, at);
    }

    private static void requireUnshipped(Quantity shipped, Quantity left, String at) {
        if (shipped.exceeds(left)) {
            throw LESS_THAN_SHIPPED.at(at, shipped);
        }
    }

    private static void requireUnits(LineChange change, String at) {
        requireUnit(change, change.quantity(), at + "/quantity/unit");
        requireUnit(change, change.closed(), at + "/closed/unit");
        if (change.promises() != null) {
            for (var index = 0; index < change.promises().size(); index++) {
                requireUnit(
                        change, change.promises().get(index).quantity(), at + "/promises/" + index + "/quantity/unit");
            }
        }
    }

    private static void requireUnit(LineChange change, @Nullable Quantity quantity, String at) {
        if (quantity != null && !quantity.unit().equals(change.unit())) {
            throw CHANGED_IN_ANOTHER_UNIT.at(at, change.unit());
        }
    }

    private void requirePrice(@Nullable UnitPrice price, String at) {
        if (price != null && !price.currency().equals(currency)) {
            throw PRICE_IN_ANOTHER_CURRENCY.at(at + "/unitPrice/currency", currency);
        }
    }

    private void requireSome(OrderLine line, LineChange change, List<Promise> given, String at) {
        var same = isSame(change.quantity(), line.quantity())
                && isSame(change.closed(), line.closed())
                && isSame(change.unitPrice(), line.unitPrice(currency))
                && isSame(change.window(), line.window())
                && isSame(change.item(), line.item())
                && isSame(change.promises(), given);
        if (same) {
            throw CHANGES_NOTHING.at(at, line.line());
        }
    }

    private static boolean isSame(@Nullable Object wanted, Object now) {
        return wanted == null || Objects.equals(wanted, now);
    }

    private static void requireBalance(OrderLine line, LineChange change, Quantity shipped, String at) {
        var quantity = change.quantity() == null ? line.quantity() : change.quantity();
        var closed = change.closed() == null ? line.closed() : change.closed();
        var stated = change.promised();
        var promised = stated == null ? line.promised() : stated;
        requireSum(quantity, promised, line.rejected().plus(closed), change, at);
        requireUnshipped(shipped.min(line.promised()), promised, at + "/promises");
        var wanted = quantity.minus(line.rejected()).minus(closed);
        var now = line.quantity().minus(line.rejected()).minus(line.closed());
        if (line.isCalledOff() && wanted.exceeds(now)) {
            throw MORE_THAN_CALLED_OFF.at(at + "/quantity", now);
        }
        var allocated = line.allocated();
        if (allocated != null && quantity.exceeds(allocated)) {
            throw MORE_THAN_ALLOCATED.at(at + "/quantity", allocated);
        }
    }

    private static void requireSum(Quantity quantity, Quantity promised, Quantity gone, LineChange change, String at) {
        var spokenFor = promised.plus(gone);
        if (spokenFor.exceeds(quantity)) {
            var pointer = change.quantity() == null ? at + "/promises" : at + "/quantity";
            throw LESS_THAN_SPOKEN_FOR.at(pointer, quantity, promised, gone);
        }
    }

    /** A promise for a day gone by can only be one that was given before. */
    private void requireFuture(LineChange change, List<Promise> given, String at) {
        if (change.promises() == null) {
            return;
        }
        for (var index = 0; index < change.promises().size(); index++) {
            var promise = change.promises().get(index);
            if (promise.date().isBefore(today) && !given.contains(promise)) {
                throw PROMISED_FOR_THE_PAST.at(at + "/promises/" + index + "/date", promise.date());
            }
        }
    }

    private static void requireMaterial(OrderLine line, LineChange change, Quantity shipped, String at) {
        var item = change.item();
        if (item != null
                && shipped.isPositive()
                && !item.materialCode().equals(line.item().materialCode())) {
            throw SHIPPED_LINE_KEEPS_ITS_MATERIAL.at(at + "/materialCode", line.line(), shipped);
        }
    }

    private static Quantity orZero(@Nullable Quantity quantity, LineChange change) {
        return quantity == null ? Quantity.zero(change.unit()) : quantity;
    }
}
