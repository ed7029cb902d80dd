package io.linknet.procurement.replenishment.entity;

import io.linknet.kernel.value.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One week of a material, in the unit of the plan.
 *
 * @param opening stock at its beginning, with the proposals of the weeks before
 * @param need what is used up
 * @param supply the usable part of what comes
 * @param sources what comes, document by document
 * @param closing stock at its end, with the proposal
 * @param proposal what should be bought for it; absent when nothing is missing
 */
public record NettedWeek(
        Week week,
        Quantity opening,
        Quantity need,
        Quantity supply,
        List<Supply> sources,
        Quantity closing,
        @Nullable Proposal proposal) {}
