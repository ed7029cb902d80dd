package io.linknet.procurement.sourcing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How much each side of an offer counts, in percent; together 100. Every invited member reads them before it bids.
 *
 * @param price landed cost
 * @param quality grade
 * @param record what was accepted of what the bidder promised
 * @param distance from the bidder's seat to the place of delivery
 */
@Embeddable
public record Weights(
        @Column(name = "price_weight", nullable = false) short price,
        @Column(name = "quality_weight", nullable = false) short quality,
        @Column(name = "record_weight", nullable = false) short record,
        @Column(name = "distance_weight", nullable = false) short distance) {

    /** What they add up to. */
    public static final int WHOLE = 100;

    /** Refuses weights that do not add up. */
    public Weights {
        if (price < 0 || quality < 0 || record < 0 || distance < 0 || price + quality + record + distance != WHOLE) {
            throw SourcingProblem.WEIGHTS_DIFFER_FROM_HUNDRED.at("/weights", price + quality + record + distance);
        }
    }

    /** Of so many percent each. */
    public static Weights of(int price, int quality, int record, int distance) {
        return new Weights((short) price, (short) quality, (short) record, (short) distance);
    }
}
