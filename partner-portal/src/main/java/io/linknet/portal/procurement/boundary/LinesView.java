package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an order's lines.
 *
 * @param rows the lines shown
 * @param next number of the line from which the following page is shown; absent on the last
 * @param search which lines are shown
 */
public record LinesView(List<Order.Line> rows, @Nullable Integer next, LinesSearch search) {

    /** Lines that a page shows; an order of 5,000 lines has a hundred pages. */
    static final int ROWS = 50;

    /** Number of the first line of the page before; absent on the first, and where lines are left out. */
    public @Nullable Integer previous() {
        return search.isNarrow() || search.from() == 1 ? null : Math.max(1, search.from() - ROWS);
    }

    /** Whether the reader stands somewhere behind the first line found. */
    public boolean isAhead() {
        return search.from() > 1;
    }
}
