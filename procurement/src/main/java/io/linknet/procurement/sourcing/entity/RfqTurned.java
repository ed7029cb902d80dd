package io.linknet.procurement.sourcing.entity;

import io.linknet.kernel.value.MemberId;
import java.util.List;

/**
 * A request for quotation has come to another state that others are told of.
 *
 * @param rfq the request
 * @param turn what happened
 * @param concerned the invited; of an award the winners
 * @param others of an award those who have bid and got nothing; of a closing those who have bid
 */
public record RfqTurned(Rfq rfq, Turn turn, List<MemberId> concerned, List<MemberId> others) {

    /** What happened. */
    public enum Turn {
        PUBLISHED,
        OPENED,
        AWARDED,
        CLOSED,
        WITHDRAWN
    }
}
