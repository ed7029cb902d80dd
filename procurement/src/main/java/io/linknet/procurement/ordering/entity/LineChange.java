package io.linknet.procurement.ordering.entity;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal wants of one line; what is absent stays as it is.
 *
 * @param line the order line's number; of an added line the number it gets
 * @param deed whether the line is changed, added or removed
 * @param unit the unit of the line
 * @param quantity what is ordered
 * @param closed how much of it is no longer waited for; less than before opens it again
 * @param unitPrice for one unit, for what is shipped from the acceptance on
 * @param window when it is welcome
 * @param item a substitute, or the same material in another grade
 * @param promises all that the seller promises on the line, in place of what it promised before
 */
public record LineChange(
        int line,
        Deed deed,
        Unit unit,
        @Nullable Quantity quantity,
        @Nullable Quantity closed,
        @Nullable UnitPrice unitPrice,
        @Nullable DeliveryWindow window,
        OrderedLine.@Nullable Item item,
        @Nullable List<Promise> promises) {

    /** What is done to a line. */
    public enum Deed {
        CHANGE,
        ADD,
        REMOVE
    }

    /** Takes a line out of the order; it keeps its number. */
    public static LineChange removal(int line, Unit unit) {
        return new LineChange(line, Deed.REMOVE, unit, null, null, null, null, null, null);
    }

    /** Whether it speaks of nothing but how much comes when: the words of a planner. */
    public boolean isOfQuantityAndDate() {
        return deed == Deed.CHANGE && unitPrice == null && item == null;
    }

    /** The sum of the promises it states; absent when it states none. */
    @Nullable
    Quantity promised() {
        return promises == null
                ? null
                : promises.stream().map(Promise::quantity).reduce(Quantity.zero(unit), Quantity::plus);
    }

    /** The line to be added; {@link ChangeRules} has seen that nothing is missing. */
    OrderedLine toAdd(String place) {
        return new OrderedLine(
                line,
                requireNonNull(item),
                requireNonNull(quantity),
                requireNonNull(unitPrice),
                requireNonNull(window),
                place,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                true,
                null);
    }
}
