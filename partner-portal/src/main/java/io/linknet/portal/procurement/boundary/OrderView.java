package io.linknet.portal.procurement.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Order;
import io.linknet.portal.procurement.entity.Party;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Entry;
import io.linknet.portal.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order.
 *
 * @param selling when the reader is the one who answers
 * @param from number of the first line shown
 * @param form the answer
 * @param negotiation what the parties propose to each other
 */
public record OrderView(Order order, boolean selling, int from, Form form, Negotiation negotiation) {

    /** Lines that a page shows; an order of 5,000 lines has a hundred pages. */
    static final int LINES = 50;

    public boolean canAnswer() {
        return selling && order.awaitsAnswer() && !answerable().isEmpty();
    }

    /** The lines shown. */
    public List<Order.Line> lines() {
        return order.lines().stream()
                .filter(line -> line.line() >= from)
                .limit(LINES)
                .toList();
    }

    /** The lines shown that can be answered. */
    public List<Order.Line> answerable() {
        return NewAnswer.answerable(order, from);
    }

    /** How many open lines stand on other pages: the first answer speaks to them too. */
    public int others() {
        return order.openLines().size() - answerable().size();
    }

    /** What can be said to all lines on other pages at once. */
    public List<Choice> rest() {
        return List.of(
                new Choice("ACCEPTED", t("procurement.answer.ACCEPTED")),
                new Choice("REJECTED", t("procurement.answer.REJECTED")));
    }

    /** Number of the first line of the page before; absent on the first. */
    public @Nullable Integer previous() {
        var before = order.lines().stream().filter(line -> line.line() < from).toList();
        return before.isEmpty()
                ? null
                : before.get(Math.max(0, before.size() - LINES)).line();
    }

    /** Number of the first line of the following page; absent on the last. */
    public @Nullable Integer next() {
        return order.lines().stream()
                .filter(line -> line.line() >= from)
                .skip(LINES)
                .map(Order.Line::line)
                .findFirst()
                .orElse(null);
    }

    /** Who said what when, in order. */
    public List<Entry> history() {
        var history = order.history();
        return history == null ? List.of() : history.stream().map(this::entry).toList();
    }

    private Entry entry(Order.Version version) {
        return new Entry(
                version.at(),
                t("procurement.version." + version.kind(), version.version()),
                name(order.party(version.by()), version.person()),
                version.kind().equals("PLACED") ? Tone.OPEN : Tone.DONE,
                version.version() == 1 ? null : OrdersPage.LIST + "/" + order.id() + "/versions/" + version.version(),
                true);
    }

    private static String name(Party member, String person) {
        return member.name() + " · " + person;
    }
}
