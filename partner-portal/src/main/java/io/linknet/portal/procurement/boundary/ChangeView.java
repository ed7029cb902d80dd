package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an order, to be typed over.
 *
 * @param negotiation what is proposed already; the other party's open proposal is countered
 * @param page the lines shown
 * @param materials what can stand in for a line's material
 */
public record ChangeView(Negotiation negotiation, LinesView page, MaterialNames materials) {

    /** Number of the first line shown. */
    public int from() {
        return page.search().from();
    }

    /** The lines shown that can be changed. */
    public List<Order.Line> lines() {
        return page.rows().stream().filter(line -> !line.cancelled()).toList();
    }

    /** Number of the first line not shown any more; absent on the last page. */
    public @Nullable Integer next() {
        return page.next();
    }

    /** The line whose unit and currency a new line has. */
    public Order.Line like() {
        return negotiation.order().lines().get(0);
    }

    /** The row in which a line is added. */
    public int added() {
        return NewProposal.ROWS;
    }
}
