package io.linknet.procurement.ordering.entity;

import io.linknet.kernel.value.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a line that comes on a day.
 *
 * @param quantity in the unit of the line, above zero
 * @param date calendar of Asia/Shanghai
 */
public record Promise(Quantity quantity, LocalDate date) {

    /** The promises that come first, up to a quantity: shipments use promises up in their order. */
    public static List<Promise> earliest(List<Promise> promises, Quantity quantity) {
        var kept = new ArrayList<Promise>();
        var left = quantity;
        for (var promise : promises) {
            var part = promise.quantity().min(left);
            if (part.isPositive()) {
                kept.add(new Promise(part, promise.date()));
                left = left.minus(part);
            }
        }
        return kept;
    }
}
