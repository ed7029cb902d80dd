package io.linknet.procurement.sourcing.entity;

import io.linknet.kernel.value.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opened offer with what is known of it and its bidder at the opening.
 *
 * @param bidId the bid it stands in
 * @param bidder whose
 * @param position in the bid, from 1
 * @param offer what is offered
 * @param sealedAt when the bid was sealed for the last time
 * @param grade place of the grade in the material's ladder
 * @param facts what is known of the bidder
 */
public record Contender(
        UUID bidId, MemberId bidder, int position, Offer offer, Instant sealedAt, Grade grade, Facts facts) {

    /**
     * Place of a grade among the grades of its material.
     *
     * @param rank 1 is the best
     * @param grades how many there are
     */
    public record Grade(int rank, int grades) {}

    /**
     * What is known of a bidder.
     *
     * @param recordPercent what was accepted of what it promised for days gone by, 0 to 100; 100 without any record
     * @param distanceKm from its seat to the place of delivery, whole kilometres; absent when the seat is not known
     */
    public record Facts(int recordPercent, @Nullable Integer distanceKm) {

        /** A member that nothing is known of. */
        public static final Facts NONE = new Facts(100, null);
    }
}
