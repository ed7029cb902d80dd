package io.linknet.portal.procurement.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.Role;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Order;
import io.linknet.portal.procurement.entity.Proposal;
import io.linknet.portal.ui.Entry;
import io.linknet.portal.ui.Formats;
import io.linknet.portal.ui.Tone;
import java.util.List;

/**
 * What the parties of an order propose to each other, as one of them sees it.
 *
 * @param order what it is about
 * @param thread the latest proposals, newest first
 * @param reader who looks
 * @param form what was typed and refused
 */
public record Negotiation(Order order, List<Proposal> thread, Caller reader, Form form) {

    /** Lines of a proposal that are shown beside the order's. */
    static final int LINES = 50;

    /** Numbers of the lines that a proposal names, as far as they are shown. */
    static List<Integer> shown(Proposal open) {
        return open.lines().stream().map(Proposal.Line::line).limit(LINES).toList();
    }

    /** Whether the reader speaks for one of the parties, of everything. */
    public boolean full() {
        return reader.has(buying() ? Role.BUYER : Role.SELLER);
    }

    /** Whether the reader may propose at least quantities and dates. */
    public boolean may() {
        return order.isLive() && (full() || reader.has(Role.PLANNER));
    }

    /** Whether the reader's member is the one who ordered. */
    public boolean buying() {
        return reader.member().value().equals(order.buyer().id());
    }

    /** Whether the open proposal is the reader's to decide. */
    public boolean mayDecide() {
        var open = order.proposal();
        return open != null && !isOwn(open) && isOfReadersRole(open);
    }

    /** Whether the open proposal is the reader's to take back. */
    public boolean mayWithdraw() {
        var open = order.proposal();
        return open != null && isOwn(open) && isOfReadersRole(open);
    }

    private boolean isOfReadersRole(Proposal open) {
        return full() || reader.has(Role.PLANNER) && open.isOfQuantityAndDate();
    }

    private boolean isOwn(Proposal proposal) {
        return proposal.proposed().by().equals(reader.member().value());
    }

    /** The open proposal beside the order as it is, line by line up to the fiftieth. */
    public List<ProposedChange> changes() {
        var open = order.proposal();
        return open == null ? List.of() : ProposedChange.of(order, open.upTo(LINES));
    }

    /** How many lines the open proposal speaks of besides those shown. */
    public int furtherLines() {
        var open = order.proposal();
        if (open == null) {
            return 0;
        }
        return open.lines().isEmpty()
                ? order.lineCount() - order.lines().size()
                : Math.max(0, open.lines().size() - LINES);
    }

    /** Who made the open proposal when, and who is awaited. */
    public String story() {
        var open = order.proposal();
        if (open == null) {
            return "";
        }
        var by = order.party(open.proposed().by());
        return t(
                "procurement.proposal." + open.kind(),
                by.name() + " · " + open.proposed().person(),
                Formats.moment(open.proposed().at()),
                order.other(by.id()).name());
    }

    /** The lines shown that the buyer can close short. */
    public List<Order.Line> closable() {
        return buying() && full()
                ? order.lines().stream()
                        .filter(line -> line.isOpen() && !order.isNegotiated(line.line()))
                        .toList()
                : List.of();
    }

    /** The proposals that were decided, as a story. */
    public List<Entry> decided() {
        return thread.stream().filter(it -> !it.isOpen()).map(this::entry).toList();
    }

    private Entry entry(Proposal proposal) {
        var decided = proposal.decided();
        var by = order.party(proposal.proposed().by()).name() + " · "
                + proposal.proposed().person();
        var outcome = t(
                "procurement.proposal.outcome." + proposal.state(),
                decided == null ? "" : decided.person(),
                proposal.decisionReason() == null ? "" : proposal.decisionReason());
        var what = t("procurement.proposal.kind." + proposal.kind()) + " · " + outcome;
        var accepted = proposal.state().equals("ACCEPTED");
        return new Entry(
                decided == null ? proposal.proposed().at() : decided.at(),
                what,
                by,
                accepted ? Tone.DONE : Tone.DRAFT,
                proposal.acceptedAs() == null
                        ? null
                        : OrdersPage.LIST + "/" + order.id() + "/versions/" + proposal.acceptedAs(),
                accepted);
    }
}
