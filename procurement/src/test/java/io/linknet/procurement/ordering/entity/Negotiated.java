package io.linknet.procurement.ordering.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders under negotiation, for tests. */
public final class Negotiated {

    static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private Negotiated() {}

    /** The order of the published examples after the seller's proposal for line 1 was accepted. */
    public static OrderChanged changed() {
        var order = Orders.answered();
        var change = new LineChange(
                1,
                LineChange.Deed.CHANGE,
                Unit.KILOGRAM,
                kg("3500"),
                null,
                UnitPrice.of("27.5", "CNY"),
                null,
                null,
                List.of(promise("2000", "2026-12-03"), promise("1500", "2026-12-09")));
        return agreed(order, change);
    }

    /** A buyer's proposal for line 1 of the order of the published examples. */
    public static OrderProposal proposed(PurchaseOrder order) {
        var wanted = new OrderProposal.Wanted(ProposalKind.CHANGE, List.of(quantity(1, "3500")), "车间检修");
        return new OrderProposal(order, buyers(order), wanted, null);
    }

    /** The same, refused by the seller. */
    public static OrderProposal refused(PurchaseOrder order) {
        var proposal = proposed(order);
        proposal.refuse(sellers(order), "已采收");
        return proposal;
    }

    static OrderChanged agreed(PurchaseOrder order, LineChange... changes) {
        return agreed(order, Map.of(), changes);
    }

    static OrderChanged agreed(PurchaseOrder order, Map<Integer, Quantity> shipped, LineChange... changes) {
        var wanted = new OrderProposal.Wanted(ProposalKind.CHANGE, List.of(changes), null);
        var proposal = new OrderProposal(order, sellers(order), wanted, null);
        return new Amendment(order, shipped, TODAY).take(proposal, buyers(order));
    }

    static OrderChanged cancelled(PurchaseOrder order, Map<Integer, Quantity> shipped, Integer... lines) {
        var removals = List.of(lines).stream()
                .map(line -> LineChange.removal(
                        line, order.line(line).orElseThrow().quantity().unit()))
                .toList();
        var wanted = new OrderProposal.Wanted(ProposalKind.CANCELLATION, removals, "停产");
        var proposal = new OrderProposal(order, buyers(order), wanted, null);
        return new Amendment(order, shipped, TODAY).take(proposal, sellers(order));
    }

    static Word buyers(PurchaseOrder order) {
        return new Word(order.buyer(), "王敏", NOW);
    }

    static Word sellers(PurchaseOrder order) {
        return new Word(order.seller(), "马丽", NOW);
    }

    static LineChange quantity(int line, String kilograms) {
        return change(line, kg(kilograms), null, null, null);
    }

    static LineChange closed(int line, String kilograms) {
        return change(line, null, kg(kilograms), null, null);
    }

    static LineChange promised(int line, Promise... promises) {
        return change(line, null, null, null, List.of(promises));
    }

    static LineChange change(
            int line,
            @Nullable Quantity quantity,
            @Nullable Quantity closed,
            @Nullable DeliveryWindow window,
            @Nullable List<Promise> promises) {
        return new LineChange(
                line, LineChange.Deed.CHANGE, Unit.KILOGRAM, quantity, closed, null, window, null, promises);
    }

    static Promise promise(String kilograms, String date) {
        return new Promise(kg(kilograms), LocalDate.parse(date));
    }

    static Quantity kg(String kilograms) {
        return Quantity.of(kilograms, "KGM");
    }
}
