package io.linknet.procurement.replenishment.entity;

import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a plan says of one material.
 *
 * @param planId the plan in production-sync
 * @param materialCode code of the catalogue
 * @param openingStock at the beginning of the first week
 * @param weeks how much each week needs; weeks left out need nothing
 * @param version of the plan
 * @param toldAt when the plan was changed
 */
public record Need(
        UUID planId,
        String materialCode,
        Quantity openingStock,
        SortedMap<Week, Quantity> weeks,
        long version,
        Instant toldAt) {

    /** Keeps its own copy. */
    public Need {
        weeks = new TreeMap<>(weeks);
    }

    /** The week at whose beginning the stock is there. */
    public Week first() {
        return weeks.firstKey();
    }

    /** The last week that anything is known of. */
    public Week last() {
        return weeks.lastKey();
    }

    public Unit unit() {
        return openingStock.unit();
    }
}
