package io.linknet.procurement.demand.entity;

import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * Who brings the goods of a demand, from how far they may come and what fetching them costs the leader.
 *
 * @param terms Incoterms 2020
 * @param district adcode (GB/T 2260) of the place where the goods are wanted; distances are measured to it
 * @param freightPerTonne per tonne, whatever the distance; with {@code FCA} alone
 * @param freightPerTonneKilometre per tonne and kilometre; with {@code FCA} alone
 * @param maximumKilometres goods from farther away are not wanted
 */
public record Carriage(
        DeliveryTerms terms,
        @Nullable String district,
        @Nullable UnitPrice freightPerTonne,
        @Nullable UnitPrice freightPerTonneKilometre,
        @Nullable Integer maximumKilometres) {

    /** Sellers bring the goods, from anywhere. */
    public static final Carriage DELIVERED = new Carriage(DeliveryTerms.DAP, null, null, null, null);

    /** Whether fetching costs something. */
    public boolean hasFreight() {
        return freightPerTonne != null || freightPerTonneKilometre != null;
    }

    /** Whether nothing can be said of an offer without knowing how far it is. */
    public boolean needsDistance() {
        return freightPerTonneKilometre != null || maximumKilometres != null;
    }
}
