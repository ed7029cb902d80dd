package io.linknet.procurement.sourcing.entity;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;

/**
 * How much of a line goes to one offer.
 *
 * @param line the line of the request
 * @param bidder whose offer
 * @param position of the offer in the bid
 * @param quantity how much
 */
public record AwardPart(int line, MemberId bidder, int position, Quantity quantity) {}
