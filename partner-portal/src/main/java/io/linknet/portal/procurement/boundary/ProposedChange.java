package io.linknet.portal.procurement.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.procurement.entity.Order;
import io.linknet.portal.procurement.entity.Proposal;
import io.linknet.portal.ui.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One value as it is and as it is proposed, side by side.
 *
 * @param line number and name of the line
 * @param field what it is about
 * @param before as the order says; empty for something new
 * @param after as it would be; empty for something that goes
 */
public record ProposedChange(String line, String field, String before, String after) {

    /** Everything a proposal would change, line by line. */
    static List<ProposedChange> of(Order order, Proposal proposal) {
        var changes = new ArrayList<ProposedChange>();
        if (proposal.isCancellation()) {
            order.lines().stream()
                    .filter(line -> !line.cancelled() && order.isNegotiated(line.line()))
                    .forEach(line -> changes.add(new ProposedChange(
                            name(line), t("procurement.change.cancelled"), Formats.quantity(line.quantity()), "")));
            return changes;
        }
        for (var wanted : proposal.lines()) {
            var now = order.line(wanted.line());
            if (now == null) {
                changes.add(added(wanted));
            } else {
                changed(now, wanted, changes);
            }
        }
        return changes;
    }

    private static ProposedChange added(Proposal.Line wanted) {
        var what = wanted.name() + grade(wanted.gradeCode()) + " · " + text(wanted.quantity()) + " · "
                + text(wanted.unitPrice()) + " · " + wanted.windowFrom() + " – " + wanted.windowTo();
        return new ProposedChange("" + wanted.line(), t("procurement.change.added"), "", what);
    }

    private static void changed(Order.Line now, Proposal.Line wanted, List<ProposedChange> changes) {
        if (wanted.deed().equals("REMOVE")) {
            changes.add(new ProposedChange(
                    name(now), t("procurement.change.removed"), Formats.quantity(now.quantity()), ""));
            return;
        }
        var line = new Fields(name(now), changes);
        line.add("quantity", text(now.quantity()), text(wanted.quantity()));
        line.add("closed", text(now.closed()), text(wanted.closed()));
        line.add("price", text(now.unitPrice()), text(wanted.unitPrice()));
        line.add("from", "" + now.windowFrom(), wanted.windowFrom() == null ? "" : "" + wanted.windowFrom());
        line.add("to", "" + now.windowTo(), wanted.windowTo() == null ? "" : "" + wanted.windowTo());
        if (wanted.materialCode() != null) {
            line.add("item", now.name() + grade(now.gradeCode()), wanted.name() + grade(wanted.gradeCode()));
        }
        if (wanted.promises() != null) {
            var promised = promises(wanted.promises());
            line.add(
                    "promises",
                    promises(now.promises()),
                    promised.isEmpty() ? t("procurement.change.no-promise") : promised);
        }
    }

    private record Fields(String line, List<ProposedChange> changes) {

        void add(String field, String before, String after) {
            if (!after.isEmpty() && !after.equals(before)) {
                changes.add(new ProposedChange(line, t("procurement.change." + field), before, after));
            }
        }
    }

    private static String name(Order.Line line) {
        return line.line() + " · " + line.name();
    }

    private static String grade(@Nullable String code) {
        return code == null ? "" : " · " + code;
    }

    private static String text(@Nullable QuantityBody quantity) {
        return quantity == null ? "" : Formats.quantity(quantity);
    }

    private static String text(@Nullable UnitPriceBody price) {
        return price == null ? "" : Formats.price(price);
    }

    private static String promises(List<Order.Promise> promises) {
        return promises.stream()
                .map(promise -> Formats.quantity(promise.quantity()) + " " + Formats.day(promise.date()))
                .collect(Collectors.joining("、"));
    }
}
