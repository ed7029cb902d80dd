package io.linknet.portal.procurement.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Order;
import io.linknet.portal.procurement.entity.Party;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Entry;
import io.linknet.portal.ui.Tone;
import java.util.List;

/**
 * One order.
 *
 * @param selling when the reader is the one who answers
 * @param page the lines shown
 * @param form the answer
 * @param negotiation what the parties propose to each other
 */
public record OrderView(
        Order order, boolean selling, LinesView page, Form form, Negotiation negotiation, MaterialNames materials) {

    /** Orders of so many lines fit a page whole and need no filter. */
    private static final int FEW = 10;

    /** A line's number, material and grade, as people name them. */
    public String name(Order.Line line) {
        var grade = line.gradeCode();
        var goods = grade == null ? line.name() : line.name() + " · " + materials.grade(line.materialCode(), grade);
        return line.line() + " · " + goods;
    }

    public boolean canAnswer() {
        return selling && order.awaitsAnswer() && order.waiting() > 0;
    }

    /** Whether the reader's member has placed it for a demand, so that farmers may stand behind it. */
    public boolean hasFarmers() {
        return order.demandId() != null
                && negotiation.reader().member().value().equals(order.buyer().id());
    }

    /** The one button that accepts everything is a form of its own. */
    public Form whole() {
        return Form.blank();
    }

    /** Whether there are so many lines that one looks for some of them. */
    public boolean isLong() {
        return order.lineCount() > FEW;
    }

    /** The lines shown that can be answered. */
    public List<Order.Line> answerable() {
        return page.rows().stream()
                .filter(line -> line.isOpen() && !order.isNegotiated(line.line()))
                .toList();
    }

    /** How many open lines stand on other pages: the first answer speaks to them too. */
    public int others() {
        return order.waiting() - answerable().size();
    }

    /** What can be said to all lines on other pages at once. */
    public List<Choice> rest() {
        return List.of(
                new Choice("ACCEPTED", t("procurement.answer.ACCEPTED")),
                new Choice("REJECTED", t("procurement.answer.REJECTED")));
    }

    /** What one can look for among the lines. */
    public List<String> states() {
        return List.of("OPEN", "DIFFERING");
    }

    /** How many lines are in that state. */
    public int count(String state) {
        return state.equals("OPEN") ? order.openLines() : order.differingLines();
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
