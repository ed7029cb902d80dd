package io.linknet.procurement.clearing.control;

import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;

/**
 * Everything that is offered and asked for in one clearing, in its canonical order: by id.
 *
 * @param currency of every price in it
 * @param offers by id, ids unique
 * @param lines by id, ids unique
 * @param ways distances between districts
 */
public record Market(Currency currency, List<Offer> offers, List<DemandLine> lines, Ways ways) {

    /**
     * Sorts; so the order in which a market was put together never matters.
     *
     * @throws IllegalArgumentException if an id stands twice
     */
    public Market {
        offers = offers.stream().sorted(Comparator.comparing(Offer::id)).toList();
        lines = lines.stream().sorted(Comparator.comparing(DemandLine::id)).toList();
        requireUnique(offers.stream().map(Offer::id).toList());
        requireUnique(lines.stream().map(DemandLine::id).toList());
    }

    private static void requireUnique(List<String> ids) {
        if (new HashSet<>(ids).size() != ids.size()) {
            throw new IllegalArgumentException("an id stands twice in the market");
        }
    }
}
