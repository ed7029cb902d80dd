package io.linknet.procurement.replenishment.entity;

import io.linknet.kernel.value.Quantity;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Goods that have come since the plan began, or that are to come.
 *
 * @param kind how sure they are
 * @param documentId order or demand
 * @param number what people call that document
 * @param line its line
 * @param quantity how much, in the unit of the document
 * @param due when
 */
public record Supply(Kind kind, UUID documentId, String number, int line, Quantity quantity, LocalDate due) {

    /** How sure supply is. */
    public enum Kind {
        /** Weighed in and accepted since the plan began. */
        RECEIVED,
        /** Promised by a seller for a day and not yet accepted. */
        PROMISED,
        /** Ordered, and the seller has not answered. */
        ORDERED,
        /** Asked for in a demand and not yet ordered. */
        DEMANDED
    }
}
