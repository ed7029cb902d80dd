package io.linknet.productionsync.supply.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Material that has come or is to come.
 *
 * @param kind whether it has come
 * @param day when
 * @param quantity how much, in the order's unit
 * @param orderNumber on which order
 * @param seller from whom; absent until the order is known
 */
public record Arrival(Kind kind, LocalDate day, Quantity quantity, String orderNumber, @Nullable MemberId seller) {

    /** Whether material has come or is to come. */
    public enum Kind {
        /** A seller has promised it and it has not been weighed in. */
        PROMISED,
        /** The plant has weighed it in and kept it. */
        RECEIVED
    }
}
