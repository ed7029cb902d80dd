package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an order, to be typed over.
 *
 * @param negotiation what is proposed already; the other party's open proposal is countered
 * @param from number of the first line shown
 * @param materials what can stand in for a line's material
 */
public record ChangeView(Negotiation negotiation, int from, MaterialNames materials) {

    /** The lines shown. */
    public List<Order.Line> lines() {
        return negotiation.order().lines().stream()
                .filter(line -> line.line() >= from && !line.cancelled())
                .limit(NewProposal.ROWS)
                .toList();
    }

    /** Number of the first line not shown any more; absent on the last page. */
    public @Nullable Integer next() {
        var shown = lines();
        var last = shown.isEmpty() ? from : shown.get(shown.size() - 1).line();
        return negotiation.order().lines().stream()
                .map(Order.Line::line)
                .filter(line -> line > last)
                .findFirst()
                .orElse(null);
    }

    /** The row in which a line is added. */
    public int added() {
        return NewProposal.ROWS;
    }
}
