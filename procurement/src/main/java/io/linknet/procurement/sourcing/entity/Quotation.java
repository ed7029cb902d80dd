package io.linknet.procurement.sourcing.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bid says.
 *
 * @param offers at least one; their position counts from 1
 * @param note in the bidder's words
 */
public record Quotation(List<Offer> offers, @Nullable String note) {

    /** Keeps its own copy. */
    public Quotation {
        offers = List.copyOf(offers);
    }
}
