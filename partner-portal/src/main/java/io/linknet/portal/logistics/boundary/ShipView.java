package io.linknet.portal.logistics.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import java.util.List;

/**
 * The form that ships.
 *
 * @param form what was typed
 * @param lines the order lines to ship on
 * @param carriers who can drive
 */
public record ShipView(Form form, List<Goods.Delivery> lines, List<Choice> carriers) {

    private static final int MOST_LOTS = 50;

    /** Rows of lots that are shown for a line, at least one. */
    public int lots(int line) {
        return Math.max(1, form.rows("lines." + line + ".lots", MOST_LOTS));
    }
}
